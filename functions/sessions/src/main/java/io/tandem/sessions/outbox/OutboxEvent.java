package io.tandem.sessions.outbox;

import io.tandem.events.CloudEvents;
import io.tandem.events.LogEntry;
import io.tandem.events.SessionEvent;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** An event as it is stored: never changed but for when it was published. */
@Entity
@Table(name = "session_events")
public class OutboxEvent {
  @Id private UUID id;

  @Column(updatable = false)
  private UUID sessionId;

  @Column(updatable = false)
  private long seq;

  @Column(updatable = false)
  private String type;

  @Column(updatable = false)
  private boolean push;

  @Column(updatable = false)
  private Instant occurredAt;

  @Column(updatable = false)
  @ColumnTransformer(write = "cast(? as jsonb)")
  private String data;

  private @Nullable Instant publishedAt;

  @SuppressWarnings("NullAway.Init") // filled by JPA
  protected OutboxEvent() {}

  OutboxEvent(SessionEvent event, boolean push) {
    this.id = event.id();
    this.sessionId = event.sessionId();
    this.seq = event.seq();
    this.type = event.type().wireName();
    this.push = push;
    this.occurredAt = event.time();
    this.data = CloudEvents.logged(event);
  }

  /** The event's id, which consumers drop repeats by. */
  public UUID id() {
    return id;
  }

  /** The session it happened in. */
  public UUID sessionId() {
    return sessionId;
  }

  /** Its number in the session. */
  public long seq() {
    return seq;
  }

  /** What happened, members by role, as JSON. */
  public String data() {
    return data;
  }

  /** All of it, ready to be told to somebody. */
  public LogEntry entry() {
    return new LogEntry(id, sessionId, seq, type, occurredAt, data);
  }

  /** When it happened. */
  public Instant occurredAt() {
    return occurredAt;
  }

  /** How long ago it happened, in milliseconds. */
  long age(Instant now) {
    return Math.max(0, Duration.between(occurredAt, now).toMillis());
  }

  /** What happened, by its name on the wire. */
  public String type() {
    return type;
  }

  /** Whether a phone rings for it. */
  public boolean push() {
    return push;
  }
}
