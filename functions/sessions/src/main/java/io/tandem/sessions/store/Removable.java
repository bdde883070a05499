package io.tandem.sessions.store;

import io.tandem.sessions.database.Database;
import io.tandem.sessions.database.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * The sessions that have ended and may be removed, a page at a time, the longest ended first.
 * Row-level security leaves out every session with an unpublished event. A page begins after the
 * one before it, so what has to stay is passed once in a run, however much it is.
 */
@ApplicationScoped
class Removable {
  /** Bounds how long a page takes to remove, and with it how long a member may wait. */
  static final int MOST_EVENTS = 5_000;

  static final int MOST_SESSIONS = 300;

  /**
   * Until the transaction ends. Knowing how many ids there are, PostgreSQL would read a table
   * through rather than look each up, or an index that has more than the id.
   */
  private static final String LOOK_UP_WHATEVER_THE_IDS =
      "select set_config('plan_cache_mode', 'force_generic_plan', true)";

  /** A session's {@code seq} is the number of its events. One session is a page, however long. */
  private static final String PAGE =
      """
      select id, ended from (
        select id, ended, seq, sum(seq) over (order by ended, id) as events
        from (
          select id, seq, {end} as ended from sessions
          where {condition} and {end} < now() - make_interval(days => :days)
            and ({end}, id) > (:after, :afterId)
          order by {end}, id limit {mostSessions}) oldest) counted
      where events <= {mostEvents} or events = seq
      order by ended, id
      """;

  private static final String LOCK =
      "select id from sessions where id = any (:sessions) for update skip locked";

  /** Until it was locked, a session may have got an event, or its invitation more time. */
  private static final String STILL_REMOVABLE =
      """
      select id from sessions
      where id = any (:sessions) and {condition} and {end} < now() - make_interval(days => :days)
      """;

  private final Database database;

  Removable(Database database) {
    this.database = database;
  }

  /** Why a session has ended, as its row tells. */
  enum Ending {
    OVER("ended_at", "ended_at is not null"),
    EXPIRED("invitation_expires_at", "invitation_status = 'PENDING'");

    private final String page;
    private final String still;

    Ending(String end, String condition) {
      this.page =
          PAGE.replace("{end}", end)
              .replace("{condition}", condition)
              .replace("{mostSessions}", String.valueOf(MOST_SESSIONS))
              .replace("{mostEvents}", String.valueOf(MOST_EVENTS));
      this.still = STILL_REMOVABLE.replace("{end}", end).replace("{condition}", condition);
    }
  }

  /** A place in the order of the endings. */
  record Position(Instant ended, UUID id) {
    static final Position BEFORE_ALL = new Position(Instant.EPOCH, new UUID(0, 0));
  }

  /**
   * @param sessions locked until the transaction ends; without those that somebody else has locked
   * @param last where the next page begins; none if this is the last
   */
  record Page(UUID[] sessions, Optional<Position> last) {}

  /** The page after this position, of the sessions that ended more than so many days ago. */
  Page after(Position position, Ending ending, int days) {
    database.statement(LOOK_UP_WHATEVER_THE_IDS).run();
    List<Position> found =
        database
            .statement(ending.page)
            .set("days", days)
            .set("after", position.ended())
            .set("afterId", position.id())
            .list(Removable::position);
    UUID[] ids = found.stream().map(Position::id).toArray(UUID[]::new);
    return new Page(
        stillRemovable(select(database.statement(LOCK), ids), ending, days),
        found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1)));
  }

  private static Position position(ResultSet row) throws SQLException {
    return new Position(
        Objects.requireNonNull(Statement.instant(row, 2)), row.getObject(1, UUID.class));
  }

  private UUID[] stillRemovable(UUID[] locked, Ending ending, int days) {
    return select(database.statement(ending.still).set("days", days), locked);
  }

  private static UUID[] select(Statement statement, UUID[] sessions) {
    return statement
        .set("sessions", sessions)
        .list(row -> row.getObject(1, UUID.class))
        .toArray(UUID[]::new);
  }
}
