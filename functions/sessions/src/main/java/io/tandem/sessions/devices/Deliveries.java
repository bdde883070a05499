package io.tandem.sessions.devices;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.UUID;

/** Who has been pushed which event: at most once, however often SNS delivers it. */
@ApplicationScoped
public class Deliveries {
  private final EntityManager entities;
  private final Clock clock;

  Deliveries(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /** Claims the push, for good once this returns; false if somebody has it already. */
  public boolean claim(UUID eventId, String userId) {
    return 1
        == QuarkusTransaction.requiringNew()
            .call(
                () ->
                    entities
                        .createNativeQuery(
                            """
                            insert into push_deliveries (event_id, user_id, claimed_at)
                            values (:event, :user, :now) on conflict do nothing
                            """)
                        .setParameter("event", eventId)
                        .setParameter("user", userId)
                        .setParameter("now", clock.instant())
                        .executeUpdate());
  }

  /** Gives a claim back: nothing was sent, and a redelivery shall try again. */
  public void release(UUID eventId, String userId) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                entities
                    .createNativeQuery(
                        "delete from push_deliveries where event_id = :event and user_id = :user")
                    .setParameter("event", eventId)
                    .setParameter("user", userId)
                    .executeUpdate());
  }
}
