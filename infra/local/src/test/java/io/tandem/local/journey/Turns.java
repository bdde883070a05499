package io.tandem.local.journey;

/**
 * The order of test classes, for {@link org.junit.jupiter.api.Order}: these run after all others.
 * All classes share one stage, and some read every row of its database again and again. With
 * thousands of sessions that takes several times as long.
 */
public final class Turns {
  public static final int READS_AND_LEAVES_MANY_ROWS = Integer.MAX_VALUE - 1;

  public static final int LEAVES_MANY_ROWS = Integer.MAX_VALUE;

  private Turns() {}
}
