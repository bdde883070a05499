package io.tandem.sessions.store;

import io.tandem.sessions.database.Database;
import io.tandem.sessions.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a command writes besides its session: its events, and its idempotency key's answer. */
@ApplicationScoped
class LastWrites {
  private static final String EVENTS =
      """
      insert into session_events (id, session_id, seq, type, push, occurred_at, data)
      select id, :session, seq, type, seq = :ringing, :at, cast(data as jsonb)
      from unnest(:ids, :seqs, :types, :data) event (id, seq, type, data)
      """;
  private static final String ANSWER =
      """
      update idempotency_keys set status = :status, answer = :answer, session_id = :shown
      where caller = :caller and route = :route and key = :key
      """;
  private static final long NONE = 0;

  private final Database database;

  LastWrites(Database database) {
    this.database = database;
  }

  /**
   * @param events the events of one action
   */
  void keep(List<OutboxEvent> events) {
    if (events.isEmpty()) {
      return;
    }
    OutboxEvent first = events.get(0);
    database
        .statement(EVENTS)
        .set("session", first.sessionId())
        .set("at", first.occurredAt())
        .set("ringing", ringing(events))
        .set("ids", events.stream().map(OutboxEvent::id).toArray(UUID[]::new))
        .set("seqs", events.stream().map(OutboxEvent::seq).toArray(Long[]::new))
        .set("types", events.stream().map(OutboxEvent::type).toArray(String[]::new))
        .set("data", events.stream().map(OutboxEvent::data).toArray(String[]::new))
        .atCommit();
  }

  private static long ringing(List<OutboxEvent> events) {
    return events.stream().filter(OutboxEvent::push).findFirst().map(OutboxEvent::seq).orElse(NONE);
  }

  /**
   * @param shown the session whose state goes with the reply
   */
  void keep(IdempotencyKey key, Reply reply, Optional<UUID> shown) {
    database
        .statement(ANSWER)
        .set("status", reply.status())
        .set("answer", reply.body().toString())
        .set("shown", shown.orElse(null))
        .set("caller", key.caller())
        .set("route", key.route())
        .set("key", key.key())
        .atCommit();
  }
}
