package io.tandem.local.hostile;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Random numbers, the same for the same seed. */
record Draw(RandomGenerator random) {
  private static final int PERCENT = 100;

  static Draw of(long seed) {
    return new Draw(new SplittableRandom(seed));
  }

  boolean chance(int percent) {
    return random.nextInt(PERCENT) < percent;
  }

  /** From 0 to this, exclusive. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
