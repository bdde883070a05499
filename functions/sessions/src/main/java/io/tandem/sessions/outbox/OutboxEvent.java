package io.tandem.sessions.outbox;

import io.tandem.events.CloudEvents;
import io.tandem.events.LogEntry;
import io.tandem.events.SessionEvent;
import io.tandem.sessions.database.Statement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * An event as it is stored; only its time of publication ever changes.
 *
 * @param id the id by which consumers drop duplicates
 * @param seq its number in the session
 * @param type what happened, by its name on the wire
 * @param push whether a phone rings for it
 * @param data what happened, as JSON that names members by role
 */
public record OutboxEvent(
    UUID id, UUID sessionId, long seq, String type, boolean push, Instant occurredAt, String data) {
  static final String COLUMNS = "id, session_id, seq, type, push, occurred_at, data";

  static OutboxEvent of(SessionEvent event, boolean push) {
    return new OutboxEvent(
        event.id(),
        event.sessionId(),
        event.seq(),
        event.type().wireName(),
        push,
        event.time(),
        CloudEvents.logged(event));
  }

  /** Reads a row with {@link #COLUMNS}. */
  static OutboxEvent read(ResultSet row) throws SQLException {
    return new OutboxEvent(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getLong(3),
        row.getString(4),
        row.getBoolean(5),
        Objects.requireNonNull(Statement.instant(row, 6)),
        row.getString(7));
  }

  /** The event as a log entry, ready to publish or read. */
  public LogEntry entry() {
    return new LogEntry(id, sessionId, seq, type, occurredAt, data);
  }

  /** The event's age in milliseconds. */
  long age(Instant now) {
    return Math.max(0, Duration.between(occurredAt, now).toMillis());
  }
}
