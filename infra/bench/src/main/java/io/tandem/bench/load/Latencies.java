package io.tandem.bench.load;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** How long something took each time. */
public final class Latencies {
  private static final int DIGITS = 3;
  private static final double NANOS_PER_MILLI = 1e6;
  private final Histogram nanos = new ConcurrentHistogram(DIGITS);

  public void add(long took) {
    nanos.recordValue(Math.max(0, took));
  }

  public void add(Duration took) {
    add(took.toNanos());
  }

  public long count() {
    return nanos.getTotalCount();
  }

  /** In milliseconds; not a number if nothing was measured. */
  public double percentile(double percent) {
    return count() == 0 ? Double.NaN : nanos.getValueAtPercentile(percent) / NANOS_PER_MILLI;
  }

  public double p50() {
    return percentile(50);
  }

  public double p99() {
    return percentile(99);
  }

  /** The share of calls that took no longer. */
  public double shareWithin(Duration limit) {
    return nanos.getPercentileAtOrBelowValue(TimeUnit.NANOSECONDS.convert(limit)) / 100;
  }
}
