package io.tandem.push;

import io.tandem.telemetry.Metric;
import io.tandem.telemetry.Metrics;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Reads the receipts of pushes that Expo accepted, a thousand at a time. */
@ApplicationScoped
class Receipts {
  private static final Logger LOG = Logger.getLogger(Receipts.class);

  private final Tickets tickets;
  private final Expo expo;
  private final Metrics metrics;
  private final Clock clock;

  Receipts(Tickets tickets, Expo expo, Metrics metrics, Clock clock) {
    this.tickets = tickets;
    this.expo = expo;
    this.metrics = metrics;
    this.clock = clock;
  }

  /**
   * Asks for all due receipts until Expo does not answer or the time is up. Gives up on tickets
   * whose receipts Expo no longer keeps.
   *
   * @return how many receipts were available
   */
  int ask(Instant end) {
    int seen = 0;
    while (clock.instant().isBefore(end)) {
      List<String> asked = tickets.takeDue(Expo.MOST_RECEIPTS);
      Optional<Map<String, String>> receipts =
          asked.isEmpty() ? Optional.empty() : expo.receipts(asked);
      if (receipts.isEmpty()) {
        break;
      }
      settle(receipts.get());
      seen += receipts.get().size();
    }
    tickets.giveUpOld();
    return seen;
  }

  private void settle(Map<String, String> errorByTicket) {
    List<String> unregistered =
        errorByTicket.keySet().stream()
            .filter(id -> PushTicket.DEVICE_NOT_REGISTERED.equals(errorByTicket.get(id)))
            .toList();
    tickets.settle(errorByTicket.keySet(), unregistered);
    errorByTicket.values().stream()
        .filter(error -> !error.isEmpty())
        .distinct()
        .forEach(error -> log(error, Collections.frequency(errorByTicket.values(), error)));
  }

  private void log(String error, int times) {
    metrics.write(Metric.PUSHES_FAILED.of(times));
    LOG.warnf("%d push(es) did not arrive: %s", times, error);
  }
}
