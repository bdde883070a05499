package io.tandem.sessions.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.tandem.events.TransitionMessage;
import io.tandem.sessions.SessionView;
import io.tandem.sessions.Views;
import io.tandem.sessions.access.ActingAs;
import io.tandem.sessions.access.RowSecurity;
import io.tandem.sessions.outbox.Outbox;
import io.tandem.sessions.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** What a member reads. Nothing is locked and nothing written. */
@ApplicationScoped
public class Reading {
  /** How many messages the state holds. */
  static final int NEWEST_MESSAGES = 50;

  /** A member's messages are the private parts of events that carry one. */
  private static final String MESSAGES =
      """
      select cast(body->'data'->'private'->:me->'message' as text) from session_events
      where session_id = :session and seq <= :version
        and body->'data'->'private'->:me->'message' is not null
      order by seq desc limit :limit
      """;

  private final RowSecurity rowSecurity;
  private final SessionRepository sessions;
  private final Outbox outbox;
  private final ObjectMapper json;
  private final Clock clock;

  Reading(
      RowSecurity rowSecurity,
      SessionRepository sessions,
      Outbox outbox,
      ObjectMapper json,
      Clock clock) {
    this.rowSecurity = rowSecurity;
    this.sessions = sessions;
    this.outbox = outbox;
    this.json = json;
    this.clock = clock;
  }

  /** Reads as this user, all in one transaction; a read outside of one sees nothing. */
  public <T> T as(ActingAs who, Supplier<T> read) {
    return ofSession(
        () -> {
          rowSecurity.actAs(who);
          return read.get();
        });
  }

  /** All in one transaction, which begins with {@link #session} or {@link #invitation}. */
  public <T> T ofSession(Supplier<T> read) {
    return QuarkusTransaction.requiringNew().call(read::get);
  }

  /** Now, as the views need it. */
  public Instant now() {
    return clock.instant();
  }

  /**
   * The session through this user's eyes; empty if there is none, or none of theirs. The
   * transaction is theirs from here on.
   */
  public Optional<SessionView> session(UUID id, String userId) {
    return sessions.read(ActingAs.member(userId), id).flatMap(s -> s.seenBy(userId));
  }

  /** All a member may know of a session they see. */
  public Views.State state(SessionView session, String userId) {
    UUID id = session.summary().id();
    return session.state(messages(id, userId, session.version()), clock.instant());
  }

  private List<TransitionMessage> messages(UUID session, String userId, long version) {
    List<String> newestFirst =
        sessions
            .getEntityManager()
            .createNativeQuery(MESSAGES, String.class)
            .setParameter("me", userId)
            .setParameter("session", session)
            .setParameter("version", version)
            .setParameter("limit", NEWEST_MESSAGES)
            .getResultList();
    List<TransitionMessage> messages = new ArrayList<>();
    newestFirst.forEach(message -> messages.add(parse(message)));
    Collections.reverse(messages);
    return messages;
  }

  private TransitionMessage parse(String message) {
    try {
      return json.readValue(message, TransitionMessage.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The user's sessions that were opened before the one with this id, newest first. */
  public List<Views.Summary> sessionsOf(String userId, UUID before, int limit) {
    return sessions.ofUser(userId, before, limit).stream()
        .flatMap(session -> session.seenBy(userId).stream())
        .map(SessionView::summary)
        .toList();
  }

  /** The ids of the user's sessions that are not over, the newest first. */
  public List<UUID> openSessionsOf(String userId, int limit) {
    return sessions.openOfUser(userId, limit);
  }

  /** The events after this number, in order. */
  public List<OutboxEvent> eventsAfter(UUID session, long seq, int limit) {
    return outbox.after(session, seq, limit);
  }

  /** The invitation that somebody holds the id of; the transaction is theirs from here on. */
  public Optional<Views.Invitation> invitation(ActingAs holder) {
    return sessions
        .readByInvitation(holder)
        .flatMap(found -> found.invitationHeldBy(holder.userId(), clock.instant()));
  }
}
