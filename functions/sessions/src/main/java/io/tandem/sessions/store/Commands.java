package io.tandem.sessions.store;

import io.tandem.sessions.ErrorCode;
import io.tandem.sessions.Outcome;
import io.tandem.sessions.Outcome.Done;
import io.tandem.sessions.Outcome.Refused;
import io.tandem.sessions.Refusal;
import io.tandem.sessions.Snapshot;
import io.tandem.sessions.Views;
import io.tandem.sessions.access.ActingAs;
import io.tandem.sessions.database.Database;
import io.tandem.sessions.outbox.Outbox;
import io.tandem.sessions.outbox.OutboxEvent;
import io.tandem.sessions.outbox.Publishing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Runs every command as one transaction: lock the session, decide, write state, events and the
 * idempotency key's answer together, commit; then publish.
 */
@ApplicationScoped
public class Commands {
  private static final Refusal REUSED =
      Refusal.of(
          ErrorCode.IDEMPOTENCY_KEY_REUSED, "This Idempotency-Key was used with another body");

  private final Database database;
  private final IdempotencyKeys keys;
  private final SessionRepository sessions;
  private final Publishing publishing;
  private final LastWrites lastWrites;
  private final Moments moments;

  Commands(
      Database database,
      IdempotencyKeys keys,
      SessionRepository sessions,
      Publishing publishing,
      LastWrites lastWrites,
      Moments moments) {
    this.database = database;
    this.keys = keys;
    this.sessions = sessions;
    this.publishing = publishing;
    this.lastWrites = lastWrites;
    this.moments = moments;
  }

  /** Locks what it decides about, then decides, within the transaction. */
  @FunctionalInterface
  public interface Decision<A> {
    /**
     * @param moments the source of the decision's instant, read once it has the lock
     */
    Outcome<A> decide(Moments moments);
  }

  /**
   * The result of a command.
   *
   * @param reply the part that is kept for a repeat
   * @param state the caller's state to send with it; empty if they see none
   */
  public record Result(Reply reply, Optional<Views.State> state) {}

  /**
   * Runs a command.
   *
   * @param who the caller; the decision's lock also tells PostgreSQL who it is
   * @param key the caller's idempotency key, if any: only the first of equal requests is carried
   *     out; all get its answer, each with the current state
   * @param render builds the answer, without the state
   */
  public <A> Result run(
      ActingAs who,
      Optional<IdempotencyKey> key,
      Decision<A> decision,
      Function<Outcome<A>, Reply> render) {
    Written written =
        database.inTransaction(
            () ->
                key.flatMap(it -> answered(who, it, render))
                    .orElseGet(() -> write(who, key, decision.decide(moments), render)));
    written.session().ifPresent(it -> publishing.publish(who, written.events(), it));
    return written.result();
  }

  private record Written(Result result, List<OutboxEvent> events, Optional<Snapshot> session) {
    static Written nothing(Reply reply, Optional<Views.State> state) {
      return new Written(new Result(reply, state), List.of(), Optional.empty());
    }
  }

  /** The answer already kept for the key; empty for its first request. */
  private <A> Optional<Written> answered(
      ActingAs who, IdempotencyKey key, Function<Outcome<A>, Reply> render) {
    IdempotencyKeys.Claim claim = keys.claim(key);
    if (claim instanceof IdempotencyKeys.Claim.Answered answered) {
      return Optional.of(replayed(who, answered, render));
    }
    return claim instanceof IdempotencyKeys.Claim.Reused
        ? Optional.of(Written.nothing(render.apply(new Refused<>(REUSED)), Optional.empty()))
        : Optional.empty();
  }

  /** The kept answer, with the current state if the caller may still see it. */
  private <A> Written replayed(
      ActingAs who, IdempotencyKeys.Claim.Answered answered, Function<Outcome<A>, Reply> render) {
    if (answered.session().isEmpty()) {
      return Written.nothing(answered.reply(), Optional.empty());
    }
    Optional<Views.State> state =
        sessions.read(who, answered.session().get()).flatMap(it -> it.seenBy(who.userId()));
    return Written.nothing(
        state.isPresent() ? answered.reply() : render.apply(new Refused<>(Refusal.notFound())),
        state);
  }

  private <A> Written write(
      ActingAs who,
      Optional<IdempotencyKey> key,
      Outcome<A> outcome,
      Function<Outcome<A>, Reply> render) {
    Reply reply = render.apply(outcome);
    List<OutboxEvent> events =
        outcome instanceof Done<A> done ? Outbox.eventsOf(done.events()) : List.of();
    Optional<Snapshot> session =
        outcome instanceof Done<A> done ? done.session() : Optional.empty();
    Optional<Views.State> state =
        session.flatMap(it -> Optional.ofNullable(it.views().get(who.userId())));
    lastWrites.keep(events);
    key.ifPresent(
        it ->
            lastWrites.keep(
                it, reply, session.filter(shown -> state.isPresent()).map(Snapshot::sessionId)));
    return new Written(new Result(reply, state), events, session);
  }
}
