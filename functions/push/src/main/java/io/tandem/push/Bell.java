package io.tandem.push;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.tandem.events.SessionEvent;
import io.tandem.sessions.devices.Deliveries;
import io.tandem.sessions.devices.Devices;
import io.tandem.sessions.devices.HeldPushes;
import io.tandem.sessions.devices.Occasion;
import io.tandem.sessions.devices.PartnerNames;
import io.tandem.sessions.devices.Phone;
import io.tandem.telemetry.Metric;
import io.tandem.telemetry.Metrics;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Rings the phones of whoever did not act and is not looking, and holds the push for those that are
 * quiet now. It is claimed before it is sent: a push too few is better than the same twice.
 *
 * <p>Whoever is looking is neither rung nor claimed for. So if the event came again it would be
 * asked again, and ring if they were gone by then; but what was done does not come again, unless
 * SNS or Lambda repeats it within moments, when it does no harm.
 */
@ApplicationScoped
class Bell {
  private final Devices devices;
  private final Presence presence;
  private final PartnerNames names;
  private final Deliveries deliveries;
  private final HeldPushes held;
  private final Dispatch dispatch;
  private final Metrics metrics;
  private final Clock clock;

  Bell(
      Devices devices,
      Presence presence,
      PartnerNames names,
      Deliveries deliveries,
      HeldPushes held,
      Dispatch dispatch,
      Metrics metrics,
      Clock clock) {
    this.devices = devices;
    this.presence = presence;
    this.names = names;
    this.deliveries = deliveries;
    this.held = held;
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
    Occasion occasion = Occasion.of(event);
    List<Phone> phones = devices.phonesOf(userId);
    if (phones.isEmpty()) {
      return;
    }
    if (presence.isPresent(userId)) {
      metrics.write(Metric.PUSHES_SUPPRESSED.of(1));
      return;
    }
    Instant now = clock.instant();
    Map<Boolean, List<Phone>> byQuiet =
        phones.stream().collect(Collectors.partitioningBy(p -> p.quietUntil(now).isPresent()));
    List<Phone> quiet = byQuiet.getOrDefault(true, List.of());
    List<String> ringing =
        byQuiet.getOrDefault(false, List.of()).stream().map(Phone::pushToken).toList();
    if (ringing.isEmpty()) {
      holdAll(occasion, userId, quiet, now);
    } else {
      // Made before the claim: whatever fails until then is tried again.
      List<Ring> rings = rings(occasion, userId, ringing);
      if (claim(occasion, userId, ringing)) {
        send(occasion, userId, rings, event.time());
        // Not before: of what Expo refused nothing may be under way when it is tried again.
        hold(occasion, userId, quiet, now);
      }
    }
  }

  private List<Ring> rings(Occasion occasion, String userId, List<String> ringing) {
    String partner =
        names.ofPartnerOf(userId, occasion.sessionId()).orElse(Wording.NAMELESS_PARTNER);
    return ringing.stream().map(token -> Ring.of(occasion, partner, token)).toList();
  }

  /** With the claim, in one transaction: what is claimed will ring. */
  private void holdAll(Occasion occasion, String userId, List<Phone> quiet, Instant now) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              if (claim(occasion, userId, List.of())) {
                hold(occasion, userId, quiet, now);
              }
            });
  }

  private boolean claim(Occasion occasion, String userId, List<String> ringing) {
    return deliveries.claim(occasion, userId, ringing);
  }

  private void hold(Occasion occasion, String userId, List<Phone> quiet, Instant now) {
    quiet.forEach(
        phone -> held.hold(phone.pushToken(), userId, occasion, phone.quietUntil(now).orElse(now)));
  }

  private void send(Occasion occasion, String userId, List<Ring> rings, Instant since) {
    Dispatched sent = dispatch.send(rings);
    if (sent.arrived()) {
      long latency = Math.max(0, Duration.between(since, clock.instant()).toMillis());
      metrics.write(Metric.DELIVERY_LATENCY.of("Expo", latency));
    }
    if (sent.arrived() || sent.unclear()) {
      // The claim stays, for other phones may have rung: send-held tries these again.
      sent.refused()
          .forEach(ring -> held.hold(ring.message().to(), userId, occasion, clock.instant()));
    } else if (!sent.refused().isEmpty()) {
      metrics.write(Metric.PUSHES_FAILED.of(sent.refused().size()));
      deliveries.release(occasion.eventId(), userId);
      throw new NotPushed(occasion.eventId(), sent.why());
    }
  }
}
