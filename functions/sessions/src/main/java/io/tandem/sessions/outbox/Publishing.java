package io.tandem.sessions.outbox;

import io.tandem.sessions.Snapshot;
import io.tandem.sessions.access.ActingAs;
import io.tandem.telemetry.Invocation;
import io.tandem.telemetry.Metric;
import io.tandem.telemetry.Metrics;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Publishes the events that a move has just committed, within the same invocation. */
@ApplicationScoped
public class Publishing {
  private static final Logger LOG = Logger.getLogger(Publishing.class);

  private final EventsTopic topic;
  private final Marks marks;
  private final Invocation invocation;
  private final Metrics metrics;
  private final Clock clock;

  Publishing(EventsTopic topic, Marks marks, Invocation invocation, Metrics metrics, Clock clock) {
    this.topic = topic;
    this.marks = marks;
    this.invocation = invocation;
    this.metrics = metrics;
    this.clock = clock;
  }

  /**
   * Publishes in order and marks what was sent. Never throws: the relay handles what was not sent
   * or not marked, and the caller's answer stays the same.
   *
   * @param session the session as just committed
   * @return whether all events were sent
   */
  public boolean publish(ActingAs who, List<OutboxEvent> committed, Snapshot session) {
    if (committed.isEmpty()) {
      return true;
    }
    invocation.aboutSession(committed.get(0).sessionId().toString());
    List<UUID> sent = List.of();
    Instant published = clock.instant();
    try {
      sent = topic.publish(committed.stream().map(it -> new Outgoing(it, session)).toList()).ids();
      published = clock.instant();
      marks.published(who, sent);
    } catch (RuntimeException e) {
      LOG.warnf(
          "%d event(s) of session %s are left to the relay: %s",
          committed.size(), committed.get(0).sessionId(), e.getClass().getSimpleName());
    } finally {
      measure(committed, sent, published);
    }
    return sent.size() == committed.size();
  }

  private void measure(List<OutboxEvent> committed, List<UUID> sent, Instant published) {
    for (OutboxEvent event : committed) {
      List<Long> latency = sent.contains(event.id()) ? List.of(event.age(published)) : List.of();
      metrics.write(Metric.TRANSITIONS.of(event.type(), 1), Metric.PUBLISH_LATENCY.of(latency));
    }
  }
}
