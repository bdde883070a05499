package io.tandem.push;

import io.tandem.push.Asking.Answered;
import io.tandem.push.Asking.Silent;
import io.tandem.push.Asking.Unfit;
import io.tandem.telemetry.Metric;
import io.tandem.telemetry.Metrics;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    boolean goesOn = true;
    while (goesOn && clock.instant().isBefore(end)) {
      List<String> due = tickets.takeDue(Expo.MOST_RECEIPTS);
      Map<String, String> errorByTicket = new TreeMap<>();
      goesOn = !due.isEmpty() && ask(due, end, errorByTicket);
      if (!errorByTicket.isEmpty()) {
        settle(errorByTicket);
      }
      seen += errorByTicket.size();
    }
    tickets.giveUpOld();
    return seen;
  }

  /**
   * A request that Expo refuses for something in it goes by halves, down to the id that is at
   * fault, which is asked for no more: it keeps no other from its receipt.
   *
   * @param errorByTicket gets what Expo answers
   * @return whether it may be asked for more
   */
  private boolean ask(List<String> ids, Instant end, Map<String, String> errorByTicket) {
    if (!clock.instant().isBefore(end)) {
      return false;
    }
    Asking asking = expo.receipts(ids);
    if (asking instanceof Silent silent) {
      LOG.warnf("Expo gave no receipts: %s", silent.why());
      return false;
    }
    if (asking instanceof Answered answered) {
      errorByTicket.putAll(answered.errors());
    } else if (ids.size() > 1) {
      int half = ids.size() / 2;
      return ask(ids.subList(0, half), end, errorByTicket)
          && ask(ids.subList(half, ids.size()), end, errorByTicket);
    } else {
      LOG.warnf("Expo has no receipt for a ticket: %s", ((Unfit) asking).why());
      tickets.settle(ids, List.of());
    }
    return true;
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
