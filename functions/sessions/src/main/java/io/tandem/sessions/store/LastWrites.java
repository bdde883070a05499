package io.tandem.sessions.store;

import io.tandem.sessions.database.Database;
import io.tandem.sessions.database.Statement;
import io.tandem.sessions.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a command writes beside its session: the events and the answer to its idempotency key. It
 * goes to PostgreSQL together with the commit, in one round trip; pgjdbc then knows that nothing is
 * left to be committed.
 */
@ApplicationScoped
class LastWrites {
  private static final String EVENTS =
      """
      insert into session_events (id, session_id, seq, type, push, occurred_at, data)
      select id, :session, seq, type, seq = :ringing, :at, cast(data as jsonb)
      from unnest(:ids, :seqs, :types, :data) event (id, seq, type, data);
      """;
  private static final String ANSWER =
      """
      update idempotency_keys set status = :status, answer = :answer, session_id = :shown
      where caller = :caller and route = :route and key = :key;
      """;
  private static final String COMMIT = "commit";
  private static final long NONE = 0;

  private final Database database;

  LastWrites(Database database) {
    this.database = database;
  }

  /**
   * Nothing can be refused any more after this.
   *
   * @param events those of one action
   * @param shown the session whose state goes with the reply
   */
  void commit(
      List<OutboxEvent> events, Optional<IdempotencyKey> key, Reply reply, Optional<UUID> shown) {
    if (key.isEmpty()) {
      commit(events);
      return;
    }
    Statement writes = database.statement((events.isEmpty() ? "" : EVENTS) + ANSWER + COMMIT);
    if (!events.isEmpty()) {
      bind(writes, events);
    }
    bind(writes, key.get(), reply, shown);
    writes.run();
  }

  /** The same where there is no key. */
  void commit(List<OutboxEvent> events) {
    if (!events.isEmpty()) {
      Statement writes = database.statement(EVENTS + COMMIT);
      bind(writes, events);
      writes.run();
    }
  }

  private static void bind(Statement writes, List<OutboxEvent> events) {
    OutboxEvent first = events.get(0);
    writes
        .set("session", first.sessionId())
        .set("at", first.occurredAt())
        .set("ringing", ringing(events))
        .set("ids", events.stream().map(OutboxEvent::id).toArray(UUID[]::new))
        .set("seqs", events.stream().map(OutboxEvent::seq).toArray(Long[]::new))
        .set("types", events.stream().map(OutboxEvent::type).toArray(String[]::new))
        .set("data", events.stream().map(OutboxEvent::data).toArray(String[]::new));
  }

  private static long ringing(List<OutboxEvent> events) {
    return events.stream().filter(OutboxEvent::push).findFirst().map(OutboxEvent::seq).orElse(NONE);
  }

  private static void bind(
      Statement writes, IdempotencyKey key, Reply reply, Optional<UUID> shown) {
    writes
        .set("status", reply.status())
        .set("answer", reply.body().toString())
        .set("shown", shown.orElse(null))
        .set("caller", key.caller())
        .set("route", key.route())
        .set("key", key.key());
  }
}
