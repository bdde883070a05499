package io.tandem.local.runtime;

import java.util.concurrent.ThreadLocalRandom;

/** The header with which X-Ray follows what an event causes. Nothing is sampled here. */
public final class TraceId {
  /** Its name over HTTP. */
  public static final String HEADER = "X-Amzn-Trace-Id";

  private TraceId() {}

  /** A new one, for an event that nothing else caused. */
  public static String next() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return String.format(
        "Root=1-%08x-%08x%016x;Sampled=0",
        System.currentTimeMillis() / 1000, random.nextInt(), random.nextLong());
  }
}
