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
 * Publishes what is left in the outbox, in {@code seq} order per session. Sessions are independent:
 * one of which SNS refuses an event waits by itself, longer each time; one that another relay holds
 * is skipped.
 */
@ApplicationScoped
public class Relay {
  /** So many times in a row that the topic is out of reach, a run ends. */
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
   * @param published how many events went
   * @param sessionsRefused how many sessions wait because SNS refused an event of theirs
   * @param topicOutOfReach whether the run ended because the topic took nothing
   */
  public record Relayed(int published, int sessionsRefused, boolean topicOutOfReach) {}

  /** Publishes until nothing is left, the time is up, or the topic takes nothing. */
  public Relayed run(Duration timeLimit) {
    Instant end = clock.instant().plus(timeLimit);
    measureLag();
    Progress progress = new Progress();
    while (!progress.isOver() && clock.instant().isBefore(end)) {
      List<Done> page =
          database.inTransaction(
              () -> backlog.after(progress.last).stream().map(this::relay).toList());
      page.forEach(progress::goesOn);
      if (page.isEmpty()) {
        progress.beginsAnew();
      }
    }
    Relayed relayed = new Relayed(progress.published, progress.refused, progress.outOfReach > 0);
    if (relayed.sessionsRefused() > 0 || relayed.topicOutOfReach()) {
      LOG.warnf("Not all could be published: %s", relayed);
    }
    return relayed;
  }

  /** Whatever becomes of it, what is left is published. */
  private void measureLag() {
    try {
      metrics.write(Metric.OUTBOX_LAG.of(backlog.lagSeconds()));
    } catch (RuntimeException e) {
      LOG.warnf("How old the outbox is could not be told: %s", e.getClass().getSimpleName());
    }
  }

  private record Done(EventsTopic.Published published, UUID last) {}

  private Done relay(Backlog.Page page) {
    EventsTopic.Published published = topic.publish(outgoing(page.events()));
    measure(page.events(), Set.copyOf(published.ids()));
    backlog.markPublished(published.ids());
    backoffs.taken(published.ids());
    backoffs.refused(published.refused());
    return new Done(published, page.last());
  }

  /** With their sessions as they are now: perhaps newer than the event, and right all the same. */
  private List<Outgoing> outgoing(List<OutboxEvent> events) {
    Map<UUID, Snapshot> sessions = backlog.sessionsOf(events);
    return events.stream()
        .map(it -> new Outgoing(it, Objects.requireNonNull(sessions.get(it.sessionId()))))
        .toList();
  }

  private void measure(List<OutboxEvent> events, Set<UUID> went) {
    Instant now = clock.instant();
    metrics.write(
        Metric.PUBLISH_LATENCY.of(
            events.stream().filter(it -> went.contains(it.id())).map(it -> it.age(now)).toList()));
  }

  /** Where a run is: from the first session to the last, and again as long as something goes. */
  private static final class Progress {
    private UUID last = BEFORE_ALL;
    private int published;
    private int publishedBefore;
    private int refused;
    private int outOfReach;
    private boolean nothingGoes;

    void goesOn(Done done) {
      published += done.published().ids().size();
      refused += done.published().refused().size();
      outOfReach = done.published().outOfReach() ? outOfReach + 1 : 0;
      last = done.last();
    }

    void beginsAnew() {
      nothingGoes = published == publishedBefore;
      publishedBefore = published;
      last = BEFORE_ALL;
    }

    boolean isOver() {
      return nothingGoes || outOfReach == GIVE_UP_AFTER;
    }
  }
}
