package io.tandem.bench.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The memory of a process, in megabytes.
 *
 * @param rss everything that is mapped for it and in memory
 * @param pss the same, with shared pages counted in proportion
 * @param own what it does not share
 * @see <a href="https://man7.org/linux/man-pages/man5/proc_pid_smaps.5.html">proc_pid_smaps</a>
 */
record Footprint(double rss, double pss, double own) {
  private static final double KILOBYTES = 1024;

  static Footprint of(long pid) {
    try {
      String rollup = Files.readString(Path.of("/proc/" + pid + "/smaps_rollup"));
      return new Footprint(
          megabytes(rollup, "Rss"),
          megabytes(rollup, "Pss"),
          megabytes(rollup, "Private_Clean") + megabytes(rollup, "Private_Dirty"));
    } catch (IOException notOnThisSystem) {
      return new Footprint(Double.NaN, Double.NaN, Double.NaN);
    }
  }

  private static double megabytes(String rollup, String what) {
    Matcher line = Pattern.compile("\n" + what + ":\\s+(\\d+) kB").matcher(rollup);
    return line.find() ? Long.parseLong(line.group(1)) / KILOBYTES : Double.NaN;
  }
}
