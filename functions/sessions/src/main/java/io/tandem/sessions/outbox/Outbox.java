package io.tandem.sessions.outbox;

import io.tandem.events.SessionEvent;
import io.tandem.sessions.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** The events of all sessions: their history. */
@ApplicationScoped
public class Outbox {
  private static final String NOT_BY =
      """
      select count(*) from session_events
      where session_id = :session and seq > :seq and data ->> 'triggeredByUserId' <> :role
      """;

  private static final String OF =
      "select "
          + OutboxEvent.COLUMNS
          + """
           from session_events
          where session_id = any (:sessions) and (session_id <> :first or seq > :seq)
          order by session_id, seq limit :limit
          """;

  private static final String AFTER =
      "select "
          + OutboxEvent.COLUMNS
          + """
           from session_events where session_id = :session and seq > :seq
          order by seq limit :limit
          """;

  private final Database database;

  Outbox(Database database) {
    this.database = database;
  }

  /**
   * The events of one action as they are stored. At most one rings a phone: the last that would,
   * because it says the most.
   */
  public static List<OutboxEvent> eventsOf(List<SessionEvent> happened) {
    int rings =
        IntStream.range(0, happened.size())
            .filter(i -> happened.get(i).ringsAPhone())
            .max()
            .orElse(-1);
    return IntStream.range(0, happened.size())
        .mapToObj(i -> OutboxEvent.of(happened.get(i), i == rings))
        .toList();
  }

  /** The events of these sessions, in order: after this number in the first, all in the others. */
  public List<OutboxEvent> of(List<UUID> sessions, long seqInFirst, int limit) {
    if (sessions.isEmpty()) {
      return List.of();
    }
    return database
        .statement(OF)
        .set("sessions", sessions.toArray(UUID[]::new))
        .set("first", sessions.get(0))
        .set("seq", seqInFirst)
        .set("limit", limit)
        .list(OutboxEvent::read);
  }

  /** How many of a session's events after this number this role did not cause. */
  public int countNotBy(String role, UUID sessionId, long seq) {
    return database
        .statement(NOT_BY)
        .set("session", sessionId)
        .set("seq", seq)
        .set("role", role)
        .one(row -> row.getInt(1));
  }

  /** A session's events after this number, in order. */
  public List<OutboxEvent> after(UUID sessionId, long seq, int limit) {
    return database
        .statement(AFTER)
        .set("session", sessionId)
        .set("seq", seq)
        .set("limit", limit)
        .list(OutboxEvent::read);
  }
}
