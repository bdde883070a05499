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
    return found("select * from lock_session(:user, :id)", who, id);
  }

  /** The session of the invitation they hold, locked as with {@link #lock}. */
  public Optional<Session> lockByInvitation(ActingAs who) {
    return Optional.ofNullable(who.invitation())
        .flatMap(id -> found("select * from lock_invited_session(:user, :id)", who, id));
  }

  /** The session to be read; the transaction is theirs from here on. */
  Optional<Session> read(ActingAs who, UUID id) {
    return found("select * from read_session(:user, :id)", who, id);
  }

  private Optional<Session> found(String query, ActingAs who, UUID id) {
    List<?> found =
        getEntityManager()
            .createNativeQuery(query, Session.class)
            .setParameter("user", who.userId())
            .setParameter("id", id)
            .getResultList();
    return found.stream().map(Session.class::cast).findFirst();
  }

  Optional<Session> ofInvitation(UUID invitationId) {
    return find("invitation.id", invitationId).firstResultOptional();
  }

  /** A user's sessions with a smaller id, newest first: ids are in the order of creation. */
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
