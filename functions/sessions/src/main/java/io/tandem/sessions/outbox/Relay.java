package io.tandem.sessions.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Publishes what is left in the outbox, in {@code seq} order per session. Sessions are independent:
 * one that does not go is passed over until the next run, and one that another relay holds is
 * skipped.
 */
@ApplicationScoped
public class Relay {
  /** Younger events are their own invocation's to publish. */
  static final Duration GRACE = Duration.ofSeconds(5);

  /** How much of a session is published at a time; bounds how late a run can end. */
  static final int CHUNK = 20;

  /** So many times in a row that the topic is out of reach, a run ends. */
  static final int GIVE_UP_AFTER = 3;

  private static final String OLDEST_UNPUBLISHED =
      """
      select e.session_id from session_events e
      where e.published_at is null and e.occurred_at <= :before and e.session_id not in (:passedOver)
        and not exists (select 1 from session_events earlier where earlier.published_at is null
                        and earlier.session_id = e.session_id and earlier.seq < e.seq)
      order by e.occurred_at limit 1
      for update skip locked
      """;
  private static final UUID NO_SESSION = new UUID(0, 0);

  private final Outbox outbox;
  private final EventsTopic topic;
  private final Clock clock;

  Relay(Outbox outbox, EventsTopic topic, Clock clock) {
    this.outbox = outbox;
    this.topic = topic;
    this.clock = clock;
  }

  /**
   * What a run did.
   *
   * @param published how many events went
   * @param sessionsLeft how many sessions were passed over because an event of theirs did not go
   */
  public record Relayed(int published, int sessionsLeft) {}

  /** Publishes until nothing is left, the time is up, or the topic takes nothing. */
  public Relayed run(Duration timeLimit) {
    Instant end = clock.instant().plus(timeLimit);
    Set<UUID> passedOver = new HashSet<>();
    passedOver.add(NO_SESSION);
    int published = 0;
    int inARow = 0;
    while (inARow < GIVE_UP_AFTER && clock.instant().isBefore(end)) {
      Optional<Chunk> chunk = QuarkusTransaction.requiringNew().call(() -> relayOne(passedOver));
      if (chunk.isEmpty()) {
        break;
      }
      published += chunk.get().published();
      if (chunk.get().isStuck()) {
        passedOver.add(chunk.get().sessionId());
      }
      inARow = chunk.get().outOfReach() ? inARow + 1 : 0;
    }
    return new Relayed(published, passedOver.size() - 1);
  }

  private record Chunk(UUID sessionId, int published, boolean isStuck, boolean outOfReach) {}

  /** The lock on a session's first unpublished event is what makes its events this relay's. */
  private Optional<Chunk> relayOne(Set<UUID> passedOver) {
    List<?> session =
        outbox
            .getEntityManager()
            .createNativeQuery(OLDEST_UNPUBLISHED, UUID.class)
            .setParameter("before", clock.instant().minus(GRACE))
            .setParameter("passedOver", passedOver)
            .getResultList();
    return session.stream().map(UUID.class::cast).map(this::relay).findFirst();
  }

  private Chunk relay(UUID sessionId) {
    List<OutboxEvent> left =
        outbox
            .find("sessionId = ?1 and publishedAt is null order by seq", sessionId)
            .range(0, CHUNK - 1)
            .list();
    EventsTopic.Published published = topic.publish(left);
    outbox.markPublished(published.ids());
    int went = published.ids().size();
    return new Chunk(sessionId, went, went < left.size(), published.outOfReach());
  }
}
