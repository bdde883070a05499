package io.tandem.sessions.devices;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.tandem.events.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Pushes that wait for the end of a phone's quiet hours: of each session the newest alone. */
@ApplicationScoped
public class HeldPushes {
  /** For a phone that is gone meanwhile, or somebody else's, nothing is held. */
  private static final String HOLD =
      """
      insert into held_pushes (push_token, user_id, session_id, event_id, event, seq, due_at)
      select push_token, user_id, :session, :event, :type, :seq, :due
      from push_devices where push_token = :token and user_id = :user
      on conflict (push_token, session_id) do update
        set event_id = excluded.event_id, event = excluded.event, seq = excluded.seq,
            due_at = excluded.due_at
        where held_pushes.seq < excluded.seq
      """;

  /** Materialized, or a plan may pick twice. */
  private static final String TAKE =
      """
      with picked as materialized (
        select push_token, session_id from held_pushes where due_at <= :now
        order by due_at limit :limit for update skip locked),
      due as (
        delete from held_pushes h using picked
        where h.push_token = picked.push_token and h.session_id = picked.session_id returning h.*)
      select due.push_token, due.user_id, due.event_id, due.session_id, due.event, due.seq, p.name
      from due left join partner_names p
        on p.session_id = due.session_id and p.user_id = due.user_id
      """;

  private static final Logger LOG = Logger.getLogger(HeldPushes.class);

  private final EntityManager entities;
  private final Clock clock;

  HeldPushes(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /** Holds a push for a phone, unless a newer one of the session is held already. */
  public void hold(String pushToken, String userId, Occasion occasion, Instant due) {
    QuarkusTransaction.joiningExisting()
        .run(
            () ->
                entities
                    .createNativeQuery(HOLD)
                    .setParameter("token", pushToken)
                    .setParameter("user", userId)
                    .setParameter("session", occasion.sessionId())
                    .setParameter("event", occasion.eventId())
                    .setParameter("type", occasion.type().wireName())
                    .setParameter("seq", occasion.seq())
                    .setParameter("due", due)
                    .executeUpdate());
  }

  /**
   * What was due and was taken.
   *
   * @param more whether there may be more
   */
  public record Due(List<HeldPush> pushes, boolean more) {}

  /**
   * Takes what is due, the oldest first; for good once this returns, and nobody else gets it. What
   * a later release has held, and this one knows no push for, is dropped: kept, it would be in the
   * way for ever.
   */
  public Due takeDue(int limit) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              List<Object[]> rows =
                  entities
                      .createNativeQuery(TAKE, Object[].class)
                      .setParameter("now", clock.instant())
                      .setParameter("limit", limit)
                      .getResultList();
              return new Due(
                  rows.stream().flatMap(row -> read(row).stream()).toList(), rows.size() == limit);
            });
  }

  private static Optional<HeldPush> read(Object[] row) {
    UUID eventId = (UUID) row[2];
    Optional<EventType> known = EventType.of((String) row[4]).filter(EventType::pushed);
    if (known.isEmpty()) {
      LOG.warnf("The held push of event %s is dropped: there is none for %s", eventId, row[4]);
    }
    long seq = ((Number) row[5]).longValue();
    return known
        .map(type -> new Occasion(eventId, (UUID) row[3], type, seq))
        .map(occasion -> new HeldPush((String) row[0], (String) row[1], occasion, (String) row[6]));
  }

  /** Holds them again, to be sent by the next run: nothing was sent. */
  public void giveBack(List<HeldPush> pushes) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                pushes.forEach(
                    push ->
                        hold(push.pushToken(), push.userId(), push.occasion(), clock.instant())));
  }

  /** The phone's quiet hours are others now, and so is their end. */
  void reschedule(String pushToken, String userId, Instant due) {
    entities
        .createNativeQuery(
            "update held_pushes set due_at = :due where push_token = :token and user_id = :user")
        .setParameter("due", due)
        .setParameter("token", pushToken)
        .setParameter("user", userId)
        .executeUpdate();
  }
}
