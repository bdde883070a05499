package io.tandem.sessions.store;

import io.tandem.sessions.Session;
import io.tandem.sessions.Views;
import io.tandem.sessions.access.ActingAs;
import io.tandem.sessions.access.RowSecurity;
import io.tandem.sessions.database.Database;
import io.tandem.sessions.outbox.Outbox;
import io.tandem.sessions.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** What a member reads; locks and writes nothing. */
@ApplicationScoped
public class Reading {
  private final Database database;
  private final RowSecurity rowSecurity;
  private final SessionRepository sessions;
  private final Outbox outbox;
  private final Clock clock;

  Reading(
      Database database,
      RowSecurity rowSecurity,
      SessionRepository sessions,
      Outbox outbox,
      Clock clock) {
    this.database = database;
    this.rowSecurity = rowSecurity;
    this.sessions = sessions;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Reads as this user in one transaction; outside a transaction a read sees nothing. */
  public <T> T as(ActingAs who, Supplier<T> read) {
    return ofSession(
        () -> {
          rowSecurity.actAs(who);
          return read.get();
        });
  }

  /** Reads in one transaction, which must begin with {@link #session}. */
  public <T> T ofSession(Supplier<T> read) {
    return database.inTransaction(read);
  }

  /** A session and how a member of it sees it. */
  public record Seen(Session session, Views.State state) {}

  /** The session, if the user is a member; sets the transaction's user. */
  public Optional<Seen> session(UUID id, String userId) {
    return sessions
        .read(ActingAs.member(userId), id)
        .flatMap(session -> session.seenBy(userId).map(state -> new Seen(session, state)));
  }

  /**
   * The user's sessions after a position in their list, which has the newest activity first.
   *
   * @param statuses as items show them; empty means any
   */
  public List<Views.Item> sessionsOf(
      String userId, Set<String> statuses, Instant lastEventAt, UUID before, int limit) {
    Instant now = clock.instant();
    return sessions.ofUser(userId, statuses, now, lastEventAt, before, limit).stream()
        .flatMap(session -> session.listedFor(userId, now).stream())
        .toList();
  }

  /** All of a user's sessions by id, starting with this one. */
  public List<Session> sessionsOf(String userId, UUID from, int limit) {
    return sessions.ofUserById(userId, from, limit);
  }

  /** The events of these sessions, in their order; in the first only those after this number. */
  public List<OutboxEvent> eventsOf(List<UUID> sessions, long seqInFirst, int limit) {
    return outbox.of(sessions, seqInFirst, limit);
  }

  /** The invitation's id, for its inviter; sets the transaction's user. */
  public Optional<Views.InvitationLink> invitationLink(UUID session, String userId) {
    return sessions
        .read(ActingAs.member(userId), session)
        .flatMap(found -> found.invitationLinkFor(userId, clock.instant()));
  }

  /** The events after this number, in order. */
  public List<OutboxEvent> eventsAfter(UUID session, long seq, int limit) {
    return outbox.after(session, seq, limit);
  }

  /** The invitation whose id the user holds; sets the transaction's user. */
  public Optional<Views.HeldInvitation> invitation(ActingAs holder) {
    return sessions
        .readByInvitation(holder)
        .flatMap(found -> found.invitationHeldBy(holder.userId(), clock.instant()));
  }
}
