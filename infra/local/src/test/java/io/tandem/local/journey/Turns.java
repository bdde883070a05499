package io.tandem.local.journey;

/**
 * When a class has its turn, for {@link org.junit.jupiter.api.Order}: after all that say nothing.
 * The stage is one for all of them, and some read every row of its database again and again, which
 * takes a multiple of the time once there are thousands of sessions.
 */
public final class Turns {
  public static final int READS_AND_LEAVES_MANY_ROWS = Integer.MAX_VALUE - 1;

  public static final int LEAVES_MANY_ROWS = Integer.MAX_VALUE;

  private Turns() {}
}
