package io.tandem.bench.delivery;

import java.time.Duration;
import java.util.Random;

/** The network hops of a move on AWS that one machine lacks, from published figures. */
public final class Hops {
  /** The hops before a function is called and after Ably has a message: 20 and 37 ms. */
  public static final Duration HTTP_API_AND_ABLY = Duration.ofMillis(20 + 37);

  private static final double SNS_P50 = 73;
  private static final double SNS_P99 = 225;
  private static final double P99_IN_SIGMAS = 2.3263;
  private static final double NANOS_PER_MILLI = 1e6;

  private final Random random = new Random(1);

  /** From SNS to Lambda: drawn from the log-normal distribution with p50 73 ms and p99 225 ms. */
  public synchronized Duration sns() {
    double sigma = Math.log(SNS_P99 / SNS_P50) / P99_IN_SIGMAS;
    double millis = SNS_P50 * Math.exp(sigma * random.nextGaussian());
    return Duration.ofNanos((long) (millis * NANOS_PER_MILLI));
  }
}
