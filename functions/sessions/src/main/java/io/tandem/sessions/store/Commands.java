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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Every command is one transaction: find the session and lock it, decide, write state, events and
 * the answer to the idempotency key together, commit; then publish.
 */
@ApplicationScoped
public class Commands {
  private final IdempotencyKeys keys;
  private final Outbox outbox;
  private final Publishing publishing;
  private final Moments moments;

  Commands(IdempotencyKeys keys, Outbox outbox, Publishing publishing, Moments moments) {
    this.keys = keys;
    this.outbox = outbox;
    this.publishing = publishing;
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
    List<OutboxEvent> committed = new ArrayList<>();
    Reply reply =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    key.isPresent()
                        ? once(key.get(), decision, render, committed)
                        : answer(decision, render, committed));
    publishing.publish(who, committed);
    return reply;
  }

  private <A> Reply once(
      IdempotencyKey key,
      Decision<A> decision,
      Function<Outcome<A>, Reply> render,
      List<OutboxEvent> stored) {
    IdempotencyKeys.Claim claim = keys.claim(key);
    if (claim instanceof IdempotencyKeys.Claim.Answered answered) {
      return answered.reply();
    }
    if (claim instanceof IdempotencyKeys.Claim.Reused) {
      return render.apply(
          new Refused<>(
              Refusal.of(
                  ErrorCode.IDEMPOTENCY_KEY_REUSED,
                  "This Idempotency-Key came with another body before")));
    }
    Reply reply = answer(decision, render, stored);
    keys.keep(key, reply);
    return reply;
  }

  private <A> Reply answer(
      Decision<A> decision, Function<Outcome<A>, Reply> render, List<OutboxEvent> stored) {
    Outcome<A> outcome = decision.decide(moments);
    if (outcome instanceof Done<A> done) {
      stored.addAll(outbox.add(done.events()));
    }
    return render.apply(outcome);
  }
}
