package io.tandem.sessions.store;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.tandem.sessions.ErrorCode;
import io.tandem.sessions.Outcome;
import io.tandem.sessions.Outcome.Done;
import io.tandem.sessions.Outcome.Refused;
import io.tandem.sessions.Refusal;
import io.tandem.sessions.access.ActingAs;
import io.tandem.sessions.outbox.Outbox;
import io.tandem.sessions.outbox.OutboxEvent;
import io.tandem.sessions.outbox.Publishing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Every command is one transaction: find the session and lock it, decide, write state, events and
 * the answer to the idempotency key together, commit; then publish.
 */
@ApplicationScoped
public class Commands {
  private static final Refusal REUSED =
      Refusal.of(
          ErrorCode.IDEMPOTENCY_KEY_REUSED, "This Idempotency-Key came with another body before");

  private final IdempotencyKeys keys;
  private final Outbox outbox;
  private final Publishing publishing;
  private final LastWrites lastWrites;
  private final Moments moments;

  Commands(
      IdempotencyKeys keys,
      Outbox outbox,
      Publishing publishing,
      LastWrites lastWrites,
      Moments moments) {
    this.keys = keys;
    this.outbox = outbox;
    this.publishing = publishing;
    this.lastWrites = lastWrites;
    this.moments = moments;
  }

  /** Locks what it decides about, and decides. Runs within the transaction. */
  @FunctionalInterface
  public interface Decision<A> {
    /**
     * @param moments where the decision takes its instant from, once it has the lock
     */
    Outcome<A> decide(Moments moments);
  }

  /**
   * Runs a command.
   *
   * @param who whose it is; the decision tells PostgreSQL, with what it locks
   * @param key the caller's idempotency key, if they sent one: of equal requests the first is done,
   *     and all get its answer
   * @param render makes the answer, to be sent and stored
   */
  public <A> Reply run(
      ActingAs who,
      Optional<IdempotencyKey> key,
      Decision<A> decision,
      Function<Outcome<A>, Reply> render) {
    Written written =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    key.flatMap(it -> answered(it, render))
                        .orElseGet(() -> write(key, decision.decide(moments), render)));
    publishing.publish(who, written.events());
    return written.reply();
  }

  private record Written(Reply reply, List<OutboxEvent> events) {}

  /** What is known of the key already; empty when its request is the first. */
  private <A> Optional<Written> answered(IdempotencyKey key, Function<Outcome<A>, Reply> render) {
    IdempotencyKeys.Claim claim = keys.claim(key);
    if (claim instanceof IdempotencyKeys.Claim.Answered answered) {
      return Optional.of(new Written(answered.reply(), List.of()));
    }
    return claim instanceof IdempotencyKeys.Claim.Reused
        ? Optional.of(new Written(render.apply(new Refused<>(REUSED)), List.of()))
        : Optional.empty();
  }

  private <A> Written write(
      Optional<IdempotencyKey> key, Outcome<A> outcome, Function<Outcome<A>, Reply> render) {
    Reply reply = render.apply(outcome);
    List<OutboxEvent> events =
        outcome instanceof Done<A> done ? outbox.eventsOf(done.events()) : List.of();
    lastWrites.commit(events, key, reply);
    return new Written(reply, events);
  }
}
