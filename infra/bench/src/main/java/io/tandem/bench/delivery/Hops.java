package io.tandem.bench.delivery;

import io.tandem.bench.load.Latencies;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** What a move crosses on AWS and does not on one machine. */
public final class Hops {
  public static final String SOURCES =
      "Added to each measured time from request to Ably: HTTP API 20 ms, Ably 37 ms, and SNS to"
          + " Lambda drawn from the log-normal distribution with p50 73 ms and p99 225 ms (published"
          + " figures; drawn with a fixed seed, 200 times a move).";

  private static final Duration HTTP_API_AND_ABLY = Duration.ofMillis(20 + 37);
  private static final double SNS_P50 = 73;
  private static final double SNS_P99 = 225;
  private static final double P99_IN_SIGMAS = 2.3263;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final int DRAWS = 200;

  private final Random random = new Random(1);

  public Latencies added(List<Duration> measured) {
    Latencies all = new Latencies();
    for (Duration each : measured) {
      for (int i = 0; i < DRAWS; i++) {
        all.add(each.plus(HTTP_API_AND_ABLY).toNanos() + (long) (sns() * NANOS_PER_MILLI));
      }
    }
    return all;
  }

  private double sns() {
    double sigma = Math.log(SNS_P99 / SNS_P50) / P99_IN_SIGMAS;
    return SNS_P50 * Math.exp(sigma * random.nextGaussian());
  }
}
