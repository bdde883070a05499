package io.tandem.sessions.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.tandem.sessions.Session;
import io.tandem.sessions.access.ActingAs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.query.NativeQuery;

/** The sessions' rows. */
@ApplicationScoped
public class SessionRepository implements PanacheRepositoryBase<Session, UUID> {
  private static final String OF_USER =
      """
      select {own.*} from (
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

  /** As items show it. */
  private static final String OF_STATUS =
      """
      case when invitation_status = 'PENDING' and invitation_expires_at <= :now
        then 'EXPIRED' else status end = any (:statuses)
      """;

  private static final String BY_ID =
      """
      select {own.*} from (
        (select * from sessions where inviter_user_id = :user and id >= :from order by id limit :limit)
        union all
        (select * from sessions where invitee_user_id = :user and id >= :from order by id limit :limit)
      ) own order by id limit :limit
      """;

  private final CommandCounts counts;

  SessionRepository(CommandCounts counts) {
    this.counts = counts;
  }

  /**
   * The session, locked until the transaction ends: commands on it take turns. The transaction is
   * theirs from here on; empty if they are no member.
   */
  public Optional<Session> lock(ActingAs who, UUID id) {
    return counted("lock_session", who, id);
  }

  /**
   * The session of the invitation they hold, locked as with {@link #lock}. Empty if others have
   * answered it, or if they have declined it themselves.
   */
  public Optional<Session> lockByInvitation(ActingAs who) {
    return Optional.ofNullable(who.invitation())
        .flatMap(id -> counted("lock_invited_session", who, id));
  }

  /** What begins a command also counts it. */
  private Optional<Session> counted(String function, ActingAs who, UUID id) {
    return one(
        query("select * from " + function + "(:user, :id, :most)", who, id)
            .setParameter("most", counts.perMinute()));
  }

  /** The session of the invitation they hold, to be read; see {@link #lockByInvitation}. */
  Optional<Session> readByInvitation(ActingAs who) {
    return Optional.ofNullable(who.invitation())
        .flatMap(id -> found("read_invited_session", who, id));
  }

  /** The session to be read; the transaction is theirs from here on. */
  Optional<Session> read(ActingAs who, UUID id) {
    return found("read_session", who, id);
  }

  private Optional<Session> found(String function, ActingAs who, UUID id) {
    return one(query("select * from " + function + "(:user, :id)", who, id));
  }

  private Query query(String sql, ActingAs who, UUID id) {
    return getEntityManager()
        .createNativeQuery(sql, Session.class)
        .setParameter("user", who.userId())
        .setParameter("id", id);
  }

  private static Optional<Session> one(Query query) {
    List<?> found = query.getResultList();
    return found.stream().map(Session.class::cast).findFirst();
  }

  /**
   * Any session that somebody is a member of or has declined, locked; empty if there is none, or if
   * another call has just taken it. The transaction is theirs from here on.
   *
   * @param substitute takes their place in it
   */
  Optional<Session> lockNext(String userId, String substitute) {
    return one(
        getEntityManager()
            .createNativeQuery("select * from lock_next_session(:user, :substitute)", Session.class)
            .setParameter("user", userId)
            .setParameter("substitute", substitute));
  }

  /**
   * A user's sessions with less recent activity than this, the newest first. Each half is read in
   * order by its own index, and no further than asked. Columns are listed, by {@code {own.*}}: with
   * {@code *}, what a connection has prepared would fail once after a migration has added one; what
   * a function returns is looked up anew.
   *
   * @param statuses as items show it at that time; any if there are none
   */
  List<Session> ofUser(
      String userId,
      Set<String> statuses,
      Instant now,
      Instant lastEventAt,
      UUID before,
      int limit) {
    boolean any = statuses.isEmpty();
    NativeQuery<Session> query =
        own(OF_USER.formatted(any ? ANY_STATUS : OF_STATUS), userId, limit)
            .setParameter("at", lastEventAt)
            .setParameter("id", before);
    if (!any) {
      query.setParameter("now", now).setParameter("statuses", statuses.toArray(String[]::new));
    }
    return query.getResultList();
  }

  /** A user's sessions in the order of their ids, from this one on. */
  List<Session> ofUserById(String userId, UUID from, int limit) {
    return own(BY_ID, userId, limit).setParameter("from", from).getResultList();
  }

  private NativeQuery<Session> own(String sql, String userId, int limit) {
    return getEntityManager()
        .unwrap(org.hibernate.Session.class)
        .createNativeQuery(sql, Session.class, "own")
        .setParameter("user", userId)
        .setParameter("limit", limit);
  }
}
