package io.tandem.push;

import io.tandem.push.ReceiptsResult.Answered;
import io.tandem.push.ReceiptsResult.Silent;
import io.tandem.push.ReceiptsResult.Unfit;
import io.tandem.telemetry.Metric;
import io.tandem.telemetry.Metrics;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/** Reads the receipts of pushes that Expo accepted, a thousand at a time. */
@ApplicationScoped
class Receipts {
  private static final Logger LOG = Logger.getLogger(Receipts.class);

  /** After this many refused ids without any answer, the fault is not in the ids. */
  private static final int MOST_UNFIT = 10;

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
    boolean more = true;
    while (more && clock.instant().isBefore(end)) {
      List<String> due = tickets.takeDue(Expo.MOST_RECEIPTS);
      Found found = new Found();
      more = !due.isEmpty() && ask(due, end, found);
      if (!found.errorByTicket.isEmpty()) {
        settle(found.errorByTicket);
      }
      if (found.answered && !found.unfit.isEmpty()) {
        tickets.settle(found.unfit, List.of());
      }
      seen += found.errorByTicket.size();
    }
    tickets.giveUpOld();
    return seen;
  }

  /** What came of asking for some receipts. */
  private static final class Found {
    private final Map<String, String> errorByTicket = new TreeMap<>();
    private final List<String> unfit = new ArrayList<>();
    private boolean answered;
  }

  /**
   * Asks for receipts. If Expo refuses the request, its halves are tried, down to the id at fault.
   * So one bad id delays no other receipt.
   *
   * @return whether Expo may be asked for more
   */
  private boolean ask(List<String> ids, Instant end, Found found) {
    if (!clock.instant().isBefore(end)) {
      return false;
    }
    ReceiptsResult result = expo.receipts(ids);
    if (result instanceof Silent silent) {
      LOG.warnf("Expo gave no receipts: %s", silent.why());
      return false;
    }
    if (result instanceof Answered answered) {
      found.answered = true;
      found.errorByTicket.putAll(answered.errors());
      return true;
    }
    if (ids.size() > 1) {
      int half = ids.size() / 2;
      return ask(ids.subList(0, half), end, found)
          && ask(ids.subList(half, ids.size()), end, found);
    }
    LOG.warnf("Expo refused a ticket id: %s", ((Unfit) result).why());
    found.unfit.addAll(ids);
    return found.answered || found.unfit.size() < MOST_UNFIT;
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
