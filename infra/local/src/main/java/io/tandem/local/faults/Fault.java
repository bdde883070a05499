package io.tandem.local.faults;

import java.util.concurrent.CompletableFuture;

/**
 * What is wrong with a part.
 *
 * @param rate how often it strikes, 0 to 1
 * @param over completes when the part is mended or another fault replaces this one
 */
public record Fault(FaultMode mode, double rate, CompletableFuture<Void> over) {
  static final Fault NONE = of(FaultMode.NONE, 1);

  static Fault of(FaultMode mode, double rate) {
    return new Fault(mode, rate, new CompletableFuture<>());
  }
}
