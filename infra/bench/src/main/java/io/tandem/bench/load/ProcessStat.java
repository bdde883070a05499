package io.tandem.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Linux's counters for a process.
 *
 * @see <a href="https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html">proc_pid_stat</a>
 */
public record ProcessStat(List<String> fields) {
  private static final int FIRST = 3;

  /** Those of a running process. */
  public static ProcessStat of(long pid) throws IOException {
    String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
    // Before them are the process's number and, in brackets, its command's name: any text.
    return new ProcessStat(List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)));
  }

  /**
   * @param number of the field in the manual
   */
  public long field(int number) {
    return Long.parseLong(fields.get(number - FIRST));
  }
}
