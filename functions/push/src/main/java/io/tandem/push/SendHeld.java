package io.tandem.push;

import io.quarkus.funqy.Funq;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.tandem.push.Rings.Due;
import io.tandem.telemetry.Invocation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Every minute: sends waiting rings that are due, one request to Expo after another, and deletes
 * old rings.
 */
public final class SendHeld {
  /** The last batch begins within this time; sending it may take 20 s more. */
  private static final Duration TIME_LIMIT = Duration.ofSeconds(25);

  private static final int FORGOTTEN_AT_A_TIME = 1000;

  private final Rings rings;
  private final Dispatch dispatch;
  private final Invocation invocation;
  private final Clock clock;

  SendHeld(Rings rings, Dispatch dispatch, Invocation invocation, Clock clock) {
    this.rings = rings;
    this.dispatch = dispatch;
    this.invocation = invocation;
    this.clock = clock;
  }

  /**
   * What a run did.
   *
   * @param taken how many rings were sent or dropped
   * @param complete false if a due ring is left to the next run
   */
  @RegisterForReflection
  public record Sent(int taken, boolean complete) {}

  @Funq("send-held")
  public Sent handle() {
    invocation.begin();
    Instant end = clock.instant().plus(TIME_LIMIT);
    Sent sent = send(end);
    forget(end);
    return sent;
  }

  private Sent send(Instant end) {
    int taken = 0;
    while (clock.instant().isBefore(end)) {
      Due due = rings.takeDue(Expo.MOST_MESSAGES);
      int refused = dispatch.send(due).refused().size();
      taken += due.size() - due.postponed() - refused;
      if (refused > 0) {
        return new Sent(taken, false);
      }
      if (due.size() < Expo.MOST_MESSAGES) {
        return new Sent(taken, true);
      }
    }
    return new Sent(taken, false);
  }

  private void forget(Instant end) {
    int forgotten = FORGOTTEN_AT_A_TIME;
    while (forgotten == FORGOTTEN_AT_A_TIME && clock.instant().isBefore(end)) {
      forgotten = rings.forgetOld(FORGOTTEN_AT_A_TIME);
    }
  }
}
