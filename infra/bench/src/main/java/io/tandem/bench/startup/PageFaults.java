package io.tandem.bench.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Pages that a process touched and that were not mapped for it yet.
 *
 * @param minor found in memory
 * @param major read from the disk
 * @see <a href="https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html">proc_pid_stat</a>
 */
record PageFaults(double minor, double major) {
  /** Fields after the command's name, which may hold anything, in brackets. */
  private static final int MINOR = 7;

  private static final int MAJOR = 9;

  static PageFaults of(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      return new PageFaults(Long.parseLong(fields[MINOR]), Long.parseLong(fields[MAJOR]));
    } catch (IOException notOnThisSystem) {
      return new PageFaults(Double.NaN, Double.NaN);
    }
  }

  double all() {
    return minor + major;
  }
}
