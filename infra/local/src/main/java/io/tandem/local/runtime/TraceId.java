package io.tandem.local.runtime;

import java.util.concurrent.ThreadLocalRandom;

/** An X-Ray trace id of its own for each event, not sampled. */
public final class TraceId {
  private TraceId() {}

  public static String next() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return String.format(
        "Root=1-%08x-%08x%016x;Sampled=0",
        System.currentTimeMillis() / 1000, random.nextInt(), random.nextLong());
  }
}
