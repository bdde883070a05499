package io.tandem.sessions.outbox;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.tandem.events.SessionEvent;
import io.tandem.sessions.access.ActingAs;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** The events of all sessions: their history, and what of it is still to be published. */
@ApplicationScoped
public class Outbox implements PanacheRepositoryBase<OutboxEvent, UUID> {
  private final Clock clock;

  Outbox(Clock clock) {
    this.clock = clock;
  }

  /**
   * Stores the events of one action, in the action's transaction. At most one of them rings a
   * phone: the last that would, for it tells the most.
   */
  public List<OutboxEvent> add(List<SessionEvent> events) {
    int rings =
        IntStream.range(0, events.size()).filter(i -> events.get(i).ringsAPhone()).max().orElse(-1);
    List<OutboxEvent> added =
        IntStream.range(0, events.size())
            .mapToObj(i -> new OutboxEvent(events.get(i), i == rings))
            .toList();
    persist(added);
    return added;
  }

  /** Notes that these have been published, which who caused them may do. */
  void markPublished(ActingAs who, List<UUID> ids) {
    if (!ids.isEmpty()) {
      QuarkusTransaction.requiringNew()
          .run(
              () ->
                  getEntityManager()
                      .createNativeQuery(
                          "select 1 from mark_published(:user, cast(:invitation as uuid), :ids, :now)",
                          Integer.class)
                      .setParameter("user", who.userId())
                      .setParameter("invitation", who.invitation())
                      .setParameter("ids", ids.toArray(UUID[]::new))
                      .setParameter("now", clock.instant())
                      .getSingleResult());
    }
  }

  /** The same for the relay, which sees all events, within its transaction. */
  void markPublished(List<UUID> ids) {
    if (!ids.isEmpty()) {
      update("publishedAt = ?1 where id in ?2", clock.instant(), ids);
    }
  }

  /** A session's events after this number, in order. */
  public List<OutboxEvent> after(UUID sessionId, long seq, int limit) {
    return find("sessionId = ?1 and seq > ?2 order by seq", sessionId, seq)
        .range(0, limit - 1)
        .list();
  }
}
