package io.tandem.sessions.outbox;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.tandem.events.SessionEvent;
import io.tandem.sessions.Session;
import io.tandem.sessions.Snapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The events of all sessions: their history, and what of it is still to be published. */
@ApplicationScoped
public class Outbox implements PanacheRepositoryBase<OutboxEvent, UUID> {
  private static final String NOT_BY =
      """
      select count(*) from session_events
      where session_id = :session and seq > :seq and data ->> 'triggeredByUserId' <> :role
      """;

  /**
   * The events of one action as they are stored. At most one of them rings a phone: the last that
   * would, for it tells the most.
   */
  public List<OutboxEvent> eventsOf(List<SessionEvent> happened) {
    int rings =
        IntStream.range(0, happened.size())
            .filter(i -> happened.get(i).ringsAPhone())
            .max()
            .orElse(-1);
    return IntStream.range(0, happened.size())
        .mapToObj(i -> new OutboxEvent(happened.get(i), i == rings))
        .toList();
  }

  /** Notes, within the relay's transaction, that these have been published. */
  void markPublished(List<UUID> ids) {
    if (!ids.isEmpty()) {
      update("publishedAt = instant where id in ?1", ids);
    }
  }

  /** The sessions of these events, as they are now. */
  Map<UUID, Snapshot> sessionsOf(List<OutboxEvent> events) {
    Set<UUID> ids = events.stream().map(OutboxEvent::sessionId).collect(Collectors.toSet());
    return getEntityManager()
        .createQuery("from Session where id in :ids", Session.class)
        .setParameter("ids", ids)
        .getResultList()
        .stream()
        .collect(Collectors.toMap(Session::id, Session::snapshot));
  }

  /** Of these sessions, in order: of the first the events after this number, of the others all. */
  public List<OutboxEvent> of(List<UUID> sessions, long seqInFirst, int limit) {
    if (sessions.isEmpty()) {
      return List.of();
    }
    return find(
            "sessionId in ?1 and (sessionId <> ?2 or seq > ?3) order by sessionId, seq",
            sessions,
            sessions.get(0),
            seqInFirst)
        .range(0, limit - 1)
        .list();
  }

  /** How many events of a session there are after this number that this role did not cause. */
  public int countNotBy(String role, UUID sessionId, long seq) {
    return ((Number)
            getEntityManager()
                .createNativeQuery(NOT_BY)
                .setParameter("session", sessionId)
                .setParameter("seq", seq)
                .setParameter("role", role)
                .getSingleResult())
        .intValue();
  }

  /** A session's events after this number, in order. */
  public List<OutboxEvent> after(UUID sessionId, long seq, int limit) {
    return find("sessionId = ?1 and seq > ?2 order by seq", sessionId, seq)
        .range(0, limit - 1)
        .list();
  }
}
