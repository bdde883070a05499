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
 * The ended sessions that may be removed, a page at a time, the longest ended first. Row-level
 * security hides every session with an unpublished event. A page begins after the previous one, so
 * a run passes sessions that must stay only once.
 */
@ApplicationScoped
class Removable {
  /** Bounds the time to remove a page, and so how long a member may wait. */
  static final int MOST_EVENTS = 5_000;

  static final int MOST_SESSIONS = 300;

  /**
   * Holds until the transaction ends. A plan made for a known number of ids would scan the table,
   * or an index on more than the id, instead of looking up each id.
   */
  private static final String LOOK_UP_WHATEVER_THE_IDS =
      "select set_config('plan_cache_mode', 'force_generic_plan', true)";

  /** A session's {@code seq} is its number of events. A very long session is a page by itself. */
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

  /** Before the lock, a session may have got a new event or a renewed invitation. */
  private static final String STILL_REMOVABLE =
      """
      select id from sessions
      where id = any (:sessions) and {condition} and {end} < now() - make_interval(days => :days)
      """;

  private final Database database;

  Removable(Database database) {
    this.database = database;
  }

  /** How a session's row shows that it has ended. */
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

  /** A position in the order of endings. */
  record Position(Instant ended, UUID id) {
    static final Position BEFORE_ALL = new Position(Instant.EPOCH, new UUID(0, 0));
  }

  /**
   * @param sessions locked until the transaction ends; skips those locked by others
   * @param last the position after which the next page begins; empty if there is none
   */
  record Page(UUID[] sessions, Optional<Position> last) {}

  /** The next page after this position, of sessions that ended more than so many days ago. */
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
