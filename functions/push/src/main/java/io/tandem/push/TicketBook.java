package io.tandem.push;

import io.tandem.telemetry.Metric;
import io.tandem.telemetry.Metrics;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** Counts accepted pushes, stores their tickets, and deletes phones that Expo no longer knows. */
@ApplicationScoped
class TicketBook {
  private static final Logger LOG = Logger.getLogger(TicketBook.class);

  private final Tickets tickets;
  private final Phones phones;
  private final Metrics metrics;

  TicketBook(Tickets tickets, Phones phones, Metrics metrics) {
    this.tickets = tickets;
    this.phones = phones;
    this.metrics = metrics;
  }

  /**
   * @param answers one per ring, in their order
   */
  void enter(List<Ring> rings, List<PushTicket> answers, Instant sentAt) {
    count(answers);
    keep(rings, answers, sentAt);
  }

  private void count(List<PushTicket> answers) {
    int sent = (int) answers.stream().filter(PushTicket::isOk).count();
    int failed = answers.size() - sent;
    metrics.write(
        Metric.PUSHES_SENT.of(sent == 0 ? List.of() : List.of(sent)),
        Metric.PUSHES_FAILED.of(failed == 0 ? List.of() : List.of(failed)));
  }

  /** The push was sent: a ticket that cannot be stored only costs its receipt. */
  private void keep(List<Ring> rings, List<PushTicket> tickets, Instant sentAt) {
    try {
      settle(rings, tickets, sentAt);
    } catch (RuntimeException e) {
      LOG.warnf(
          "The tickets of event %s were not stored: %s",
          rings.get(0).eventId(), e.getClass().getSimpleName());
    }
  }

  private void settle(List<Ring> rings, List<PushTicket> answers, Instant sentAt) {
    List<Ticket> kept = new ArrayList<>();
    List<String> gone = new ArrayList<>();
    for (int i = 0; i < rings.size(); i++) {
      Ring ring = rings.get(i);
      PushTicket ticket = answers.get(i);
      if (!ticket.isOk()) {
        LOG.warnf("Event %s did not reach a phone: %s", ring.eventId(), ticket.error());
      } else if (!ticket.id().isEmpty()) {
        kept.add(new Ticket(ticket.id(), ring.pushToken(), ring.userId(), ring.eventId()));
      }
      if (ticket.error().equals(PushTicket.DEVICE_NOT_REGISTERED)) {
        gone.add(ring.pushToken());
      }
    }
    if (!kept.isEmpty()) {
      tickets.keep(kept, sentAt);
    }
    if (!gone.isEmpty()) {
      phones.forget(gone, sentAt);
    }
  }
}
