package io.tandem.sessions.devices;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Who has been pushed which event: at most once, however often SNS delivers it. */
@ApplicationScoped
public class Deliveries {
  /** Longer than an event can wait in a dead-letter queue (14 days), and come again. */
  static final Duration KEPT = Duration.ofDays(30);

  /** With the claim goes what is held of the session for the phones that ring now. */
  private static final String CLAIM =
      """
      with claimed as (
        insert into push_deliveries (event_id, user_id, claimed_at) values (:event, :user, :now)
        on conflict do nothing returning 1),
      outdated as (
        delete from held_pushes
        where session_id = :session and seq < :seq and user_id = :user
          and push_token = any (:ringing) and exists (select from claimed))
      select count(*) from claimed
      """;

  private static final String PRUNE =
      """
      delete from push_deliveries where (event_id, user_id) in (
        select event_id, user_id from push_deliveries where claimed_at < :before
        order by claimed_at limit :limit)
      """;

  private final EntityManager entities;
  private final Clock clock;

  Deliveries(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /**
   * Claims the push, for good once the transaction is committed; false if somebody has it already.
   *
   * @param ringing the phones that it rings now, for which nothing older needs to be held
   */
  public boolean claim(Occasion occasion, String userId, List<String> ringing) {
    Object claimed =
        QuarkusTransaction.joiningExisting()
            .call(
                () ->
                    entities
                        .createNativeQuery(CLAIM, Long.class)
                        .setParameter("event", occasion.eventId())
                        .setParameter("session", occasion.sessionId())
                        .setParameter("seq", occasion.seq())
                        .setParameter("user", userId)
                        .setParameter("ringing", ringing.toArray(String[]::new))
                        .setParameter("now", clock.instant())
                        .getSingleResult());
    return claimed.equals(1L);
  }

  /** Gives a claim back: nothing was sent, and a redelivery shall try again. */
  public void release(UUID eventId, String userId) {
    QuarkusTransaction.joiningExisting()
        .run(
            () ->
                entities
                    .createNativeQuery(
                        "delete from push_deliveries where event_id = :event and user_id = :user")
                    .setParameter("event", eventId)
                    .setParameter("user", userId)
                    .executeUpdate());
  }

  /**
   * Forgets claims on events that cannot come again.
   *
   * @return how many, at most {@code limit}
   */
  public int prune(int limit) {
    return QuarkusTransaction.joiningExisting()
        .call(
            () ->
                entities
                    .createNativeQuery(PRUNE)
                    .setParameter("before", clock.instant().minus(KEPT))
                    .setParameter("limit", limit)
                    .executeUpdate());
  }
}
