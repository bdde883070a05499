package io.tandem.push;

import io.tandem.push.Rings.Due;
import io.tandem.push.Sending.Refused;
import io.tandem.push.Sending.Taken;
import io.tandem.push.Sending.Unfit;
import io.tandem.push.Sending.Unknown;
import io.tandem.telemetry.Metric;
import io.tandem.telemetry.Metrics;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Sends due rings. Rings that Expo refuses for now wait again. If Expo refuses a request because of
 * its content, the request is split until the phone at fault is alone. So a phone of, say, another
 * project's app never keeps other phones from ringing.
 */
@ApplicationScoped
class Dispatch {
  private static final Logger LOG = Logger.getLogger(Dispatch.class);

  private final PatientExpo expo;
  private final TicketBook tickets;
  private final Rings rings;
  private final Metrics metrics;
  private final Clock clock;

  Dispatch(PatientExpo expo, TicketBook tickets, Rings rings, Metrics metrics, Clock clock) {
    this.expo = expo;
    this.tickets = tickets;
    this.rings = rings;
    this.metrics = metrics;
    this.clock = clock;
  }

  /**
   * Sends the rings. If they are sent in parts, all share one time limit.
   *
   * @param due up to {@link Expo#MOST_MESSAGES}
   */
  Dispatched send(Due due) {
    if (due.dropped() > 0) {
      metrics.write(Metric.PUSHES_SUPPRESSED.of(due.dropped()));
    }
    if (due.rings().isEmpty()) {
      return Dispatched.NOTHING;
    }
    Dispatched sent = send(due.rings(), clock.instant().plus(PatientExpo.PATIENCE));
    if (!sent.refused().isEmpty()) {
      waitAgain(sent);
    }
    return sent;
  }

  private void waitAgain(Dispatched sent) {
    rings.putBack(sent.refused());
    metrics.write(Metric.PUSHES_FAILED.of(sent.refused().size()));
    events(sent.refused())
        .forEach(
            id ->
                LOG.warnf(
                    "Event %s did not reach Expo, and waits for a retry: %s", id, sent.why()));
  }

  private Dispatched send(List<Ring> rings, Instant end) {
    Instant sentAt = clock.instant();
    Sending sending = expo.send(rings.stream().map(PushMessage::of).toList(), end);
    if (sending instanceof Refused refused) {
      return Dispatched.refused(rings, refused.why());
    }
    if (sending instanceof Unfit unfit) {
      return rings.size() == 1
          ? giveUp(rings.get(0), unfit)
          : parts(rings, unfit.projects()).stream()
              .map(part -> send(part, end))
              .reduce(Dispatched.NOTHING, Dispatched::and);
    }
    if (sending instanceof Unknown unknown) {
      return leaveOpen(rings, unknown);
    }
    List<PushTicket> answers = ((Taken) sending).tickets();
    tickets.enter(rings, answers, sentAt);
    return answers.stream().anyMatch(PushTicket::isOk) ? Dispatched.ARRIVED : Dispatched.NOTHING;
  }

  /** Splits by project if Expo names each phone's project, otherwise into halves. */
  private static Collection<List<Ring>> parts(List<Ring> rings, Map<String, String> projects) {
    Collection<List<Ring>> byProject =
        rings.stream()
            .collect(
                Collectors.groupingBy(
                    ring -> projects.getOrDefault(ring.pushToken(), ""),
                    LinkedHashMap::new,
                    Collectors.toList()))
            .values();
    int half = rings.size() / 2;
    return byProject.size() > 1
        ? byProject
        : List.of(rings.subList(0, half), rings.subList(half, rings.size()));
  }

  private Dispatched giveUp(Ring ring, Unfit unfit) {
    metrics.write(Metric.PUSHES_FAILED.of(1));
    LOG.warnf("Event %s did not reach a phone: %s", ring.eventId(), unfit.why());
    return Dispatched.NOTHING;
  }

  private Dispatched leaveOpen(List<Ring> rings, Unknown unknown) {
    metrics.write(Metric.PUSHES_FAILED.of(rings.size()));
    events(rings)
        .forEach(
            id -> LOG.warnf("Event %s may or may not have been pushed: %s", id, unknown.why()));
    return Dispatched.NOTHING;
  }

  private static Stream<UUID> events(List<Ring> rings) {
    return rings.stream().map(Ring::eventId).distinct();
  }
}
