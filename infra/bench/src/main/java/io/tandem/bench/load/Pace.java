package io.tandem.bench.load;

import java.time.Duration;

/** How much time each measurement gets: all of it, or less with {@code -Dbench.hurry=}. */
public final class Pace {
  private static final int HURRY = Integer.getInteger("bench.hurry", 1);

  private Pace() {}

  public static Duration seconds(int seconds) {
    return Duration.ofSeconds(seconds).dividedBy(HURRY);
  }

  public static int times(int times) {
    return Math.max(1, times / HURRY);
  }
}
