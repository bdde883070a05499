package io.tandem.push;

import io.tandem.push.Sending.Taken;
import io.tandem.push.Sending.Unknown;
import io.tandem.sessions.devices.Devices;
import io.tandem.sessions.devices.Ticket;
import io.tandem.sessions.devices.Tickets;
import io.tandem.telemetry.Metric;
import io.tandem.telemetry.Metrics;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Sends what has been claimed, keeps the tickets, and forgets the phones that are gone. */
@ApplicationScoped
class Dispatch {
  private static final Logger LOG = Logger.getLogger(Dispatch.class);

  private final PatientExpo expo;
  private final Tickets tickets;
  private final Devices devices;
  private final Metrics metrics;
  private final Clock clock;

  Dispatch(PatientExpo expo, Tickets tickets, Devices devices, Metrics metrics, Clock clock) {
    this.expo = expo;
    this.tickets = tickets;
    this.devices = devices;
    this.metrics = metrics;
    this.clock = clock;
  }

  /**
   * @param rings up to {@link Expo#MOST_MESSAGES}
   */
  Sending send(List<Ring> rings) {
    Instant sentAt = clock.instant();
    Sending sending = expo.send(rings.stream().map(Ring::message).toList());
    if (sending instanceof Unknown unknown) {
      metrics.write(Metric.PUSHES_FAILED.of(rings.size()));
      rings.stream()
          .map(Ring::eventId)
          .distinct()
          .forEach(id -> LOG.warnf("Event %s may have been pushed or not: %s", id, unknown.why()));
    } else if (sending instanceof Taken taken) {
      count(taken.tickets());
      keep(rings, taken.tickets(), sentAt);
    }
    return sending;
  }

  private void count(List<PushTicket> answers) {
    int sent = (int) answers.stream().filter(PushTicket::isOk).count();
    int failed = answers.size() - sent;
    metrics.write(
        Metric.PUSHES_SENT.of(sent == 0 ? List.of() : List.of(sent)),
        Metric.PUSHES_FAILED.of(failed == 0 ? List.of() : List.of(failed)));
  }

  /** Sent is sent: a ticket that cannot be kept costs a receipt, no more. */
  private void keep(List<Ring> rings, List<PushTicket> tickets, Instant sentAt) {
    try {
      settle(rings, tickets, sentAt);
    } catch (RuntimeException e) {
      LOG.warnf(
          "The tickets of event %s were not kept: %s",
          rings.get(0).eventId(), e.getClass().getSimpleName());
    }
  }

  private void settle(List<Ring> rings, List<PushTicket> answers, Instant sentAt) {
    List<Ticket> kept = new ArrayList<>();
    List<String> gone = new ArrayList<>();
    for (int i = 0; i < rings.size(); i++) {
      UUID eventId = rings.get(i).eventId();
      String phone = rings.get(i).message().to();
      PushTicket ticket = answers.get(i);
      if (!ticket.isOk()) {
        LOG.warnf("Event %s did not reach a phone: %s", eventId, ticket.error());
      } else if (!ticket.id().isEmpty()) {
        kept.add(new Ticket(ticket.id(), phone, eventId));
      }
      if (ticket.error().equals(PushTicket.DEVICE_NOT_REGISTERED)) {
        gone.add(phone);
      }
    }
    if (!kept.isEmpty()) {
      tickets.keep(kept, sentAt);
    }
    if (!gone.isEmpty()) {
      devices.forget(gone, sentAt);
    }
  }
}
