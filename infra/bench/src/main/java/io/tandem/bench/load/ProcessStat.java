package io.tandem.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What Linux counts of a process.
 *
 * @see <a href="https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html">proc_pid_stat</a>
 */
public record ProcessStat(List<String> fields) {
  private static final int FIRST = 3;

  /** Of a process that is there. */
  public static ProcessStat of(long pid) throws IOException {
    String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
    // Before them are its number and its command's name, which may hold anything, in brackets.
    return new ProcessStat(List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)));
  }

  /**
   * @param number as the manual counts them
   */
  public long field(int number) {
    return Long.parseLong(fields.get(number - FIRST));
  }
}
