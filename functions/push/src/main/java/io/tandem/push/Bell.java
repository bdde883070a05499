package io.tandem.push;

import io.tandem.events.SessionEvent;
import io.tandem.push.Rings.Due;
import io.tandem.sessions.devices.Phone;
import io.tandem.telemetry.Metric;
import io.tandem.telemetry.Metrics;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Rings the phones of everyone but the one who acted. An event is claimed before it is sent,
 * because a missing push is better than a duplicate. Later rings wait for {@link SendHeld}.
 */
@ApplicationScoped
class Bell {
  private final Phones phones;
  private final Presence presence;
  private final Rings rings;
  private final Dispatch dispatch;
  private final Metrics metrics;
  private final Clock clock;

  Bell(
      Phones phones,
      Presence presence,
      Rings rings,
      Dispatch dispatch,
      Metrics metrics,
      Clock clock) {
    this.phones = phones;
    this.presence = presence;
    this.rings = rings;
    this.dispatch = dispatch;
    this.metrics = metrics;
    this.clock = clock;
  }

  void ring(SessionEvent event) {
    event.progress().keySet().stream()
        .filter(userId -> !userId.equals(event.triggeredByUserId()))
        .forEach(userId -> ring(event, userId));
  }

  private void ring(SessionEvent event, String userId) {
    List<Phone> theirs = phones.of(userId);
    if (theirs.isEmpty()) {
      return;
    }
    Due due = rings.claim(event, userId, theirs, presence.isPresent(userId));
    if (dispatch.send(due).arrived()) {
      long latency = Math.max(0, Duration.between(event.time(), clock.instant()).toMillis());
      metrics.write(Metric.DELIVERY_LATENCY.of("Expo", latency));
    }
  }
}
