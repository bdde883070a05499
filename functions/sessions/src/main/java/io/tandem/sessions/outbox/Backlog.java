package io.tandem.sessions.outbox;

import io.tandem.sessions.Session;
import io.tandem.sessions.Snapshot;
import io.tandem.sessions.database.Database;
import io.tandem.sessions.database.SessionRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The unpublished events, a page at a time: by session id, each session's oldest events first. A
 * page never grows with the backlog. Lateness is measured by the database's clock, because an
 * event's own time comes from a function's clock, which may be ahead.
 */
@ApplicationScoped
class Backlog {
  /** Younger events are left to their own invocation. */
  private static final String LATE = "e.stored_at <= now() - interval '5 seconds'";

  /** The most events of one session per page, so other sessions do not wait long. */
  static final int MOST_OF_A_SESSION = 10;

  /** Bounds a page's memory and time: 10 batches of ordinary events, two entries each. */
  static final int MOST_EVENTS = 50;

  private static final int MOST_SESSIONS = MOST_EVENTS;

  /** Jumps from session to session in the index, past the rest of each session's events. */
  private static final String SESSIONS_WITH_SOMETHING_LEFT =
      """
      with recursive left_of (session_id) as (
        (select session_id from session_events
         where published_at is null and session_id > :after order by session_id limit 1)
        union all
        select (select e.session_id from session_events e
                where e.published_at is null and e.session_id > left_of.session_id
                order by e.session_id limit 1)
        from left_of where left_of.session_id is not null)
      select session_id from left_of where session_id is not null limit :most
      """;

  private static final String LAG =
      """
      select cast(coalesce(extract(epoch from now() - min(stored_at)), 0) as bigint) from (
        select stored_at from session_events where published_at is null
        order by session_id, seq limit 10000) left_over
      """;

  /**
   * Locking a session's first unpublished event claims the session for this relay. The event is
   * looked up by id alone ("offset 0" keeps the other condition outside). After a failure the
   * statistics still say that nothing is unpublished, and PostgreSQL would otherwise read every
   * unpublished event once per session.
   */
  private static final String CLAIM =
      """
      select wanted.session_id
      from unnest(:sessions) wanted (session_id)
      cross join lateral (
        select id from session_events e
        where e.session_id = wanted.session_id and e.published_at is null
        order by e.seq limit 1) head
      cross join lateral (
        select published_at from session_events e
        where e.id = head.id and %s
        offset 0 for update skip locked) first
      where first.published_at is null
        and not exists (select from session_backoffs b
                        where b.session_id = wanted.session_id and b.retry_at > now())
      """
          .formatted(LATE);

  private static final String OLDEST_OF_EACH =
      """
      select oldest.* from unnest(:sessions) wanted (session_id)
      cross join lateral (
        select %s from session_events e
        where e.session_id = wanted.session_id and e.published_at is null and %s
        order by e.seq limit :each) oldest
      order by oldest.session_id, oldest.seq limit :most
      """
          .formatted(OutboxEvent.COLUMNS, LATE);

  private static final String PUBLISHED =
      "update session_events set published_at = now() where id = any (:events)";

  private final Database database;

  Backlog(Database database) {
    this.database = database;
  }

  /**
   * @param events in order, session by session; claimed until the transaction ends
   * @param last the last session examined; the next page begins after it
   */
  record Page(List<OutboxEvent> events, UUID last) {}

  /** The page of sessions after this one; empty when there are none. */
  List<Page> after(UUID session) {
    List<UUID> found =
        database
            .statement(SESSIONS_WITH_SOMETHING_LEFT)
            .set("after", session)
            .set("most", MOST_SESSIONS)
            .list(row -> row.getObject(1, UUID.class));
    return found.isEmpty() ? List.of() : List.of(page(found));
  }

  private Page page(List<UUID> found) {
    List<OutboxEvent> events = oldestOf(claim(found));
    boolean full = events.size() == MOST_EVENTS;
    return new Page(
        events, full ? events.get(events.size() - 1).sessionId() : found.get(found.size() - 1));
  }

  /**
   * How long ago the oldest unpublished event was stored, even one that its own invocation may
   * still publish; 0 if there is none. Looks at 10,000 events at most, those of the oldest
   * sessions.
   */
  long lagSeconds() {
    return database.statement(LAG).one(row -> row.getLong(1));
  }

  /** Marks these events as published, within the relay's transaction. */
  void markPublished(Collection<UUID> events) {
    if (!events.isEmpty()) {
      database.statement(PUBLISHED).set("events", events.toArray(UUID[]::new)).run();
    }
  }

  /** The current sessions of these events. */
  Map<UUID, Snapshot> sessionsOf(List<OutboxEvent> events) {
    return database
        .statement(SessionRow.SELECT + "sessions where id = any (:ids)")
        .set("ids", events.stream().map(OutboxEvent::sessionId).distinct().toArray(UUID[]::new))
        .list(SessionRow::read)
        .stream()
        .collect(Collectors.toMap(Session::id, Session::snapshot));
  }

  private List<UUID> claim(List<UUID> sessions) {
    return database
        .statement(CLAIM)
        .set("sessions", sessions.toArray(UUID[]::new))
        .list(row -> row.getObject(1, UUID.class));
  }

  private List<OutboxEvent> oldestOf(List<UUID> sessions) {
    return database
        .statement(OLDEST_OF_EACH)
        .set("sessions", sessions.toArray(UUID[]::new))
        .set("each", MOST_OF_A_SESSION)
        .set("most", MOST_EVENTS)
        .list(OutboxEvent::read);
  }
}
