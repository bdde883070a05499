package io.tandem.push;

import io.quarkus.funqy.Funq;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.tandem.telemetry.Invocation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Every five minutes: asks Expo for the receipts of accepted pushes, and deletes phones that are no
 * longer registered, settled tickets, and old claims.
 */
public final class CheckReceipts {
  /** The last batch begins within this time, and takes a few seconds at most. */
  private static final Duration TIME_LIMIT = Duration.ofSeconds(40);

  private static final int PRUNED_AT_A_TIME = 1000;

  private final Receipts receipts;
  private final Deliveries deliveries;
  private final Invocation invocation;
  private final Clock clock;

  CheckReceipts(Receipts receipts, Deliveries deliveries, Invocation invocation, Clock clock) {
    this.receipts = receipts;
    this.deliveries = deliveries;
    this.invocation = invocation;
    this.clock = clock;
  }

  /**
   * What a run did.
   *
   * @param receipts how many receipts were available
   * @param claimsPruned how many old claims were deleted
   */
  @RegisterForReflection
  public record Checked(int receipts, int claimsPruned) {}

  @Funq("check-receipts")
  public Checked handle() {
    invocation.begin();
    Instant end = clock.instant().plus(TIME_LIMIT);
    return new Checked(receipts.ask(end), prune(end));
  }

  private int prune(Instant end) {
    int pruned = 0;
    int batch = PRUNED_AT_A_TIME;
    while (batch == PRUNED_AT_A_TIME && clock.instant().isBefore(end)) {
      batch = deliveries.prune(PRUNED_AT_A_TIME);
      pruned += batch;
    }
    return pruned;
  }
}
