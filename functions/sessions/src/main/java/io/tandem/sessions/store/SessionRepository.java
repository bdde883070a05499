package io.tandem.sessions.store;

import static io.tandem.sessions.database.SessionRow.SELECT;

import io.tandem.sessions.Session;
import io.tandem.sessions.access.ActingAs;
import io.tandem.sessions.database.Database;
import io.tandem.sessions.database.SessionRow;
import io.tandem.sessions.database.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads and writes the rows of sessions. */
@ApplicationScoped
public class SessionRepository {
  private static final String OF_USER =
      SELECT
          + """
          (
            (select * from sessions
             where inviter_user_id = :user and (last_event_at, id) < (:at, :id) and %1$s
             order by last_event_at desc, id desc limit :limit)
            union all
            (select * from sessions
             where invitee_user_id = :user and (last_event_at, id) < (:at, :id) and %1$s
             order by last_event_at desc, id desc limit :limit)
          ) own order by last_event_at desc, id desc limit :limit
          """;

  private static final String ANY_STATUS = "true";

  /** The status as items show it. */
  private static final String OF_STATUS =
      """
      case when invitation_status = 'PENDING' and invitation_expires_at <= :now
        then 'EXPIRED' else status end = any (:statuses)
      """;

  private static final String BY_ID =
      SELECT
          + """
          (
            (select * from sessions where inviter_user_id = :user and id >= :from order by id limit :limit)
            union all
            (select * from sessions where invitee_user_id = :user and id >= :from order by id limit :limit)
          ) own order by id limit :limit
          """;

  /** Divides by zero if the locked row could not be written, so the commit fails. */
  private static final String UPDATE =
      """
      with written as (update sessions set %s where id = :id returning id)
      select 1 / count(*) from written
      """;

  private final Database database;
  private final CommandCounts counts;

  SessionRepository(Database database, CommandCounts counts) {
    this.database = database;
    this.counts = counts;
  }

  /** Adds a new session. */
  public void add(Session session) {
    Map<String, @Nullable Object> row = SessionRow.of(session);
    String names = row.keySet().stream().map(":"::concat).collect(Collectors.joining(", "));
    Statement insert =
        database.statement("insert into sessions (" + SessionRow.LIST + ") values (" + names + ")");
    row.forEach(insert::set);
    insert.atCommit();
  }

  /**
   * Locks the session until the transaction ends, so that commands on it take turns. Applies the
   * change, writes the row, and sets the transaction's user.
   *
   * @return the result of the change; empty if the user is not a member
   */
  public <R> Optional<R> change(ActingAs who, UUID id, Function<Session, R> change) {
    return counted("lock_session", who, id, change);
  }

  /**
   * The same for the session of the invitation that the user holds. Empty if somebody else has
   * answered it, or if the user declined it.
   */
  public <R> Optional<R> changeByInvitation(ActingAs who, Function<Session, R> change) {
    return Optional.ofNullable(who.invitation())
        .flatMap(id -> counted("lock_invited_session", who, id, change));
  }

  /** The first statement of a command also counts it. */
  private <R> Optional<R> counted(
      String function, ActingAs who, UUID id, Function<Session, R> change) {
    return changed(
        database
            .statement(SELECT + function + "(:user, :id, :most)")
            .set("user", who.userId())
            .set("id", id)
            .set("most", counts.perMinute()),
        change);
  }

  /**
   * Like {@link #change}, for any session that the user is a member of or has declined. Empty if
   * there is none, or if another call has just taken it.
   *
   * @param substitute the id that replaces the user's
   */
  <R> Optional<R> changeNext(String userId, String substitute, Function<Session, R> change) {
    return changed(
        database
            .statement(SELECT + "lock_next_session(:user, :substitute)")
            .set("user", userId)
            .set("substitute", substitute),
        change);
  }

  private <R> Optional<R> changed(Statement lock, Function<Session, R> change) {
    return lock.list(SessionRow::read).stream()
        .findFirst()
        .map(
            session -> {
              Map<String, @Nullable Object> before = SessionRow.of(session);
              R done = change.apply(session);
              write(session.id(), before, SessionRow.of(session));
              return done;
            });
  }

  private void write(
      UUID id, Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
    after.entrySet().removeAll(before.entrySet());
    if (after.isEmpty()) {
      return;
    }
    String changes =
        after.keySet().stream().map(it -> it + " = :" + it).collect(Collectors.joining(", "));
    Statement update = database.statement(UPDATE.formatted(changes)).set("id", id);
    after.forEach(update::set);
    update.atCommit();
  }

  /** Reads the session of the invitation that the user holds; see {@link #changeByInvitation}. */
  Optional<Session> readByInvitation(ActingAs who) {
    return Optional.ofNullable(who.invitation())
        .flatMap(id -> found("read_invited_session", who, id));
  }

  /** Reads the session and sets the transaction's user. */
  Optional<Session> read(ActingAs who, UUID id) {
    return found("read_session", who, id);
  }

  private Optional<Session> found(String function, ActingAs who, UUID id) {
    return database
        .statement(SELECT + function + "(:user, :id)")
        .set("user", who.userId())
        .set("id", id)
        .list(SessionRow::read)
        .stream()
        .findFirst();
  }

  /**
   * A user's sessions after a position in their list, which has the newest activity first. Those of
   * inviters and of invitees are each read in index order, and no further than needed.
   *
   * @param statuses as items show them at that time; empty means any
   */
  List<Session> ofUser(
      String userId,
      Set<String> statuses,
      Instant now,
      Instant lastEventAt,
      UUID before,
      int limit) {
    return database
        .statement(OF_USER.formatted(statuses.isEmpty() ? ANY_STATUS : OF_STATUS))
        .set("user", userId)
        .set("limit", limit)
        .set("at", lastEventAt)
        .set("id", before)
        .set("now", now)
        .set("statuses", statuses.toArray(String[]::new))
        .list(SessionRow::read);
  }

  /** A user's sessions by id, starting with this one. */
  List<Session> ofUserById(String userId, UUID from, int limit) {
    return database
        .statement(BY_ID)
        .set("user", userId)
        .set("limit", limit)
        .set("from", from)
        .list(SessionRow::read);
  }
}
