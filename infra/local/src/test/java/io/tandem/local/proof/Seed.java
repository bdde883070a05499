package io.tandem.local.proof;

import java.util.Random;

/** The seed of a proof: always the same, or given by {@code -Dtandem.seed=}. */
record Seed(long value) {
  private static final long USUAL = 20_261_124;

  static Seed given() {
    return new Seed(Long.getLong("tandem.seed", USUAL));
  }

  Random random(int number) {
    return new Random(value * 1_000_003 + number);
  }

  /** Names the seed when the proof fails. */
  void named(Runnable proof) {
    try {
      proof.run();
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError("with -Dtandem.seed=" + value + ": " + e.getMessage(), e);
    }
  }
}
