package io.tandem.sessions.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.tandem.sessions.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The sessions' rows. */
@ApplicationScoped
public class SessionRepository implements PanacheRepositoryBase<Session, UUID> {

  /** The session, locked until the transaction ends: commands on it take turns. */
  public Optional<Session> lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** The session of this invitation, locked as with {@link #lock}. */
  public Optional<Session> lockByInvitation(UUID invitationId) {
    return find("invitation.id", invitationId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
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
}
