package io.tandem.push;

import io.quarkus.funqy.Funq;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.tandem.sessions.devices.HeldPush;
import io.tandem.sessions.devices.HeldPushes;
import io.tandem.sessions.devices.HeldPushes.Due;
import io.tandem.telemetry.Invocation;
import io.tandem.telemetry.Metric;
import io.tandem.telemetry.Metrics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Every minute: sends what was held for phones whose quiet hours are over, one request to Expo
 * after the other. Whoever is looking by then has it on the screen. A session may have moved on
 * meanwhile, or be closed: what rings is the newest that was held, as it would have rung.
 */
public final class SendHeld {
  private static final Logger LOG = Logger.getLogger(SendHeld.class);

  /** The last batch begins by then; asking who is present and sending it may take 30 s. */
  private static final Duration TIME_LIMIT = Duration.ofSeconds(25);

  private final HeldPushes held;
  private final Onlookers onlookers;
  private final Dispatch dispatch;
  private final Invocation invocation;
  private final Metrics metrics;
  private final Clock clock;

  SendHeld(
      HeldPushes held,
      Onlookers onlookers,
      Dispatch dispatch,
      Invocation invocation,
      Metrics metrics,
      Clock clock) {
    this.held = held;
    this.onlookers = onlookers;
    this.dispatch = dispatch;
    this.invocation = invocation;
    this.metrics = metrics;
    this.clock = clock;
  }

  /**
   * What a run did.
   *
   * @param taken how many held pushes were sent, or dropped because somebody is looking
   * @param complete false if something that is due is left to the next run
   */
  @RegisterForReflection
  public record Sent(int taken, boolean complete) {}

  /** Takes a batch for good before it is sent; only what Expo refused for now is put back. */
  @Funq("send-held")
  public Sent handle() {
    invocation.begin();
    Instant end = clock.instant().plus(TIME_LIMIT);
    int taken = 0;
    while (clock.instant().isBefore(end)) {
      Due due = held.takeDue(Expo.MOST_MESSAGES);
      List<HeldPush> batch = due.pushes();
      List<HeldPush> ringing = onlookers.without(batch);
      if (ringing.size() < batch.size()) {
        metrics.write(Metric.PUSHES_SUPPRESSED.of(batch.size() - ringing.size()));
      }
      if (!send(ringing)) {
        return new Sent(taken, false);
      }
      taken += batch.size();
      if (!due.more()) {
        return new Sent(taken, true);
      }
    }
    return new Sent(taken, false);
  }

  /** Whether nothing is left to the next run. */
  private boolean send(List<HeldPush> batch) {
    if (batch.isEmpty()) {
      return true;
    }
    Dispatched sent = dispatch.send(batch.stream().map(Ring::of).toList());
    if (sent.refused().isEmpty()) {
      return true;
    }
    Set<Ring> refused = Set.copyOf(sent.refused());
    held.giveBack(batch.stream().filter(push -> refused.contains(Ring.of(push))).toList());
    LOG.warnf("%d held pushes are left to the next run: %s", refused.size(), sent.why());
    return false;
  }
}
