package io.tandem.sessions.outbox;

import io.tandem.sessions.Snapshot;
import io.tandem.sessions.database.Database;
import io.tandem.telemetry.Metric;
import io.tandem.telemetry.Metrics;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Publishes the events left in the outbox, in {@code seq} order per session. Sessions are
 * independent: if SNS refuses an event, only its session waits, longer each time. A session that
 * another relay holds is skipped.
 */
@ApplicationScoped
public class Relay {
  /** A run ends after the topic was out of reach this many times in a row. */
  static final int GIVE_UP_AFTER = 3;

  private static final Logger LOG = Logger.getLogger(Relay.class);
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final Backlog backlog;
  private final Backoffs backoffs;
  private final Database database;
  private final EventsTopic topic;
  private final Metrics metrics;
  private final Clock clock;

  Relay(
      Backlog backlog,
      Backoffs backoffs,
      Database database,
      EventsTopic topic,
      Metrics metrics,
      Clock clock) {
    this.backlog = backlog;
    this.backoffs = backoffs;
    this.database = database;
    this.topic = topic;
    this.metrics = metrics;
    this.clock = clock;
  }

  /**
   * What a run did.
   *
   * @param published how many events were published
   * @param sessionsRefused how many sessions wait because SNS refused one of their events
   * @param topicOutOfReach whether the run ended because the topic accepted nothing
   */
  public record Relayed(int published, int sessionsRefused, boolean topicOutOfReach) {}

  /** Publishes until nothing is left, the time is up, or the topic accepts nothing. */
  public Relayed run(Duration timeLimit) {
    Instant end = clock.instant().plus(timeLimit);
    measureLag();
    Progress progress = new Progress();
    while (!progress.isOver() && clock.instant().isBefore(end)) {
      List<Done> page =
          database.inTransaction(
              () -> backlog.after(progress.last).stream().map(this::relay).toList());
      page.forEach(progress::add);
      if (page.isEmpty()) {
        progress.startOver();
      }
    }
    Relayed relayed = new Relayed(progress.published, progress.refused, progress.outOfReach > 0);
    if (relayed.sessionsRefused() > 0 || relayed.topicOutOfReach()) {
      LOG.warnf("Could not publish everything: %s", relayed);
    }
    return relayed;
  }

  /** A failed measurement does not stop the publishing. */
  private void measureLag() {
    try {
      metrics.write(Metric.OUTBOX_LAG.of(backlog.lagSeconds()));
    } catch (RuntimeException e) {
      LOG.warnf("Could not measure the lag of the outbox: %s", e.getClass().getSimpleName());
    }
  }

  private record Done(EventsTopic.Published published, UUID last) {}

  private Done relay(Backlog.Page page) {
    EventsTopic.Published published = topic.publish(outgoing(page.events()));
    measure(page.events(), Set.copyOf(published.ids()));
    backlog.markPublished(published.ids());
    backoffs.accepted(published.ids());
    backoffs.refused(published.refused());
    return new Done(published, page.last());
  }

  /** Adds each event's session as it is now: perhaps newer than the event, but still right. */
  private List<Outgoing> outgoing(List<OutboxEvent> events) {
    Map<UUID, Snapshot> sessions = backlog.sessionsOf(events);
    return events.stream()
        .map(it -> new Outgoing(it, Objects.requireNonNull(sessions.get(it.sessionId()))))
        .toList();
  }

  private void measure(List<OutboxEvent> events, Set<UUID> sent) {
    Instant now = clock.instant();
    metrics.write(
        Metric.PUBLISH_LATENCY.of(
            events.stream().filter(it -> sent.contains(it.id())).map(it -> it.age(now)).toList()));
  }

  /** A run's position: from first session to last, and again while anything is published. */
  private static final class Progress {
    private UUID last = BEFORE_ALL;
    private int published;
    private int publishedBefore;
    private int refused;
    private int outOfReach;
    private boolean stuck;

    void add(Done done) {
      published += done.published().ids().size();
      refused += done.published().refused().size();
      outOfReach = done.published().outOfReach() ? outOfReach + 1 : 0;
      last = done.last();
    }

    void startOver() {
      stuck = published == publishedBefore;
      publishedBefore = published;
      last = BEFORE_ALL;
    }

    boolean isOver() {
      return stuck || outOfReach == GIVE_UP_AFTER;
    }
  }
}
