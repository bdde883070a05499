package io.tandem.sessions.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.tandem.sessions.Session;
import io.tandem.sessions.access.ActingAs;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The sessions' rows. */
@ApplicationScoped
public class SessionRepository implements PanacheRepositoryBase<Session, UUID> {

  /**
   * The session, locked until the transaction ends: commands on it take turns. The transaction is
   * theirs from here on; empty if they are no member.
   */
  public Optional<Session> lock(ActingAs who, UUID id) {
    return found("lock_session", who, id);
  }

  /**
   * The session of the invitation they hold, locked as with {@link #lock}. Empty if others have
   * answered it, or if they have declined it themselves.
   */
  public Optional<Session> lockByInvitation(ActingAs who) {
    return Optional.ofNullable(who.invitation())
        .flatMap(id -> found("lock_invited_session", who, id));
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

  /**
   * Columns are listed, by {@code {session.*}}: with {@code *}, what a connection has prepared
   * would fail once after a migration has added one.
   */
  private Optional<Session> found(String function, ActingAs who, UUID id) {
    List<?> found =
        getEntityManager()
            .unwrap(org.hibernate.Session.class)
            .createNativeQuery(
                "select {session.*} from " + function + "(:user, :id) session",
                Session.class,
                "session")
            .setParameter("user", who.userId())
            .setParameter("id", id)
            .getResultList();
    return found.stream().map(Session.class::cast).findFirst();
  }

  /**
   * A user's sessions with a smaller id, newest first: ids are in the order of creation, to the
   * millisecond.
   */
  List<Session> ofUser(String userId, UUID before, int limit) {
    return find(
            "(inviter.userId = ?1 or invitee.userId = ?1) and id < ?2 order by id desc",
            userId,
            before)
        .range(0, limit - 1)
        .list();
  }

  /** The ids of a user's sessions in which something can still happen, newest first. */
  List<UUID> openOfUser(String userId, int limit) {
    return getEntityManager()
        .createQuery(
            """
            select id from Session where (inviter.userId = :user or invitee.userId = :user)
            and status not in (RESOLVED, ABANDONED) order by id desc
            """,
            UUID.class)
        .setParameter("user", userId)
        .setMaxResults(limit)
        .getResultList();
  }
}
