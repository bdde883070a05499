package io.tandem.sessions.devices;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.tandem.events.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

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

  /** Takes what is due, the oldest first; for good once this returns, and nobody else gets it. */
  public List<HeldPush> takeDue(int limit) {
    List<Object[]> rows =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    entities
                        .createNativeQuery(TAKE, Object[].class)
                        .setParameter("now", clock.instant())
                        .setParameter("limit", limit)
                        .getResultList());
    return rows.stream().map(HeldPushes::read).toList();
  }

  private static HeldPush read(Object[] row) {
    EventType type = EventType.of((String) row[4]);
    long seq = ((Number) row[5]).longValue();
    Occasion occasion = new Occasion((UUID) row[2], (UUID) row[3], type, seq);
    return new HeldPush((String) row[0], (String) row[1], occasion, (String) row[6]);
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
