package io.tandem.bench.startup;

import io.tandem.bench.load.ProcessStat;
import java.io.IOException;

/**
 * Pages that a process touched before they were mapped for it.
 *
 * @param minor found in memory
 * @param major read from the disk
 */
record PageFaults(double minor, double major) {
  private static final int MINOR = 10;
  private static final int MAJOR = 12;

  static PageFaults of(long pid) {
    try {
      ProcessStat stat = ProcessStat.of(pid);
      return new PageFaults(stat.field(MINOR), stat.field(MAJOR));
    } catch (IOException notOnThisSystem) {
      return new PageFaults(Double.NaN, Double.NaN);
    }
  }

  double all() {
    return minor + major;
  }
}
