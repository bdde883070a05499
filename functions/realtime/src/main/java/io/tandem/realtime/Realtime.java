package io.tandem.realtime;

import io.quarkus.funqy.Funq;
import io.tandem.events.SnsDelivery;
import io.tandem.events.SnsDelivery.Notification;
import io.tandem.telemetry.Invocation;
import io.tandem.telemetry.Metric;
import io.tandem.telemetry.Metrics;
import java.time.Clock;

/** Carries events to Ably. If it throws, SNS retries, then dead-letters the event. */
public final class Realtime {
  private final Ably ably;
  private final Invocation invocation;
  private final Metrics metrics;
  private final Clock clock = Clock.systemUTC();

  Realtime(Ably ably, Invocation invocation, Metrics metrics) {
    this.ably = ably;
    this.invocation = invocation;
    this.metrics = metrics;
  }

  /**
   * Publishes each event with one request; Ably drops a repeat by its id.
   *
   * @throws NotPublished if Ably did not accept all of it
   */
  @Funq("realtime")
  public void deliver(SnsDelivery delivery) {
    invocation.begin();
    delivery.forEach(notification -> deliver(read(notification)));
  }

  private void deliver(Broadcast broadcast) {
    invocation.aboutSession(broadcast.sessionId());
    ably.publish(broadcast);
    // The two times come from different clocks, and one may be behind.
    long latency = Math.max(0, clock.millis() - broadcast.at());
    metrics.write(Metric.DELIVERY_LATENCY.of("Ably", latency));
  }

  // Without the cause, which may quote the message.
  private static Broadcast read(Notification notification) {
    try {
      return Broadcast.of(notification.message());
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(
          "SNS message %s is not an event: %s"
              .formatted(notification.messageId(), e.getClass().getSimpleName()));
    }
  }
}
