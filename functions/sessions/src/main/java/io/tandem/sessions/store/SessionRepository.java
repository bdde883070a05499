package io.tandem.sessions.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.tandem.sessions.Session;
import io.tandem.sessions.access.ActingAs;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The sessions' rows. */
@ApplicationScoped
public class SessionRepository implements PanacheRepositoryBase<Session, UUID> {
  private static final String OF_USER =
      """
      select {own.*} from (
        (select * from sessions
         where inviter_user_id = :user and (last_event_at, id) < (:at, :id)
         order by last_event_at desc, id desc limit :limit)
        union all
        (select * from sessions
         where invitee_user_id = :user and (last_event_at, id) < (:at, :id)
         order by last_event_at desc, id desc limit :limit)
      ) own order by last_event_at desc, id desc limit :limit
      """;

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

  private Optional<Session> found(String function, ActingAs who, UUID id) {
    return getEntityManager()
        .createNativeQuery("select * from " + function + "(:user, :id)", Session.class)
        .setParameter("user", who.userId())
        .setParameter("id", id)
        .getResultList()
        .stream()
        .findFirst();
  }

  /**
   * A user's sessions with less recent activity than this, the newest first. Each half is read in
   * order by its own index, and no further than asked. Columns are listed, by {@code {own.*}}: with
   * {@code *}, what a connection has prepared would fail once after a migration has added one; what
   * a function returns is looked up anew.
   */
  List<Session> ofUser(String userId, Instant lastEventAt, UUID before, int limit) {
    return getEntityManager()
        .unwrap(org.hibernate.Session.class)
        .createNativeQuery(OF_USER, Session.class, "own")
        .setParameter("user", userId)
        .setParameter("at", lastEventAt)
        .setParameter("id", before)
        .setParameter("limit", limit)
        .getResultList();
  }
}
