package io.tandem.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The processor time that processes have used so far, which other load does not change. Linux
 * counts hundredths of a second, so the cost of one transition only shows over many.
 */
public final class ProcessorTime {
  private static final Duration TICK = Duration.ofMillis(10);

  /** In user code and in the kernel, by the process and its ended children. */
  private static final int FIRST_FIELD = 14;

  private static final int LAST_FIELD = 17;

  private ProcessorTime() {}

  /** That of a process and everything that it has started, such as PostgreSQL. */
  public static Duration ofTree(ProcessHandle root) {
    return sum(Stream.concat(Stream.of(root), root.descendants()));
  }

  /** The sum for these processes. */
  public static Duration sum(Stream<ProcessHandle> processes) {
    return processes.map(ProcessorTime::of).reduce(Duration.ZERO, Duration::plus);
  }

  private static Duration of(ProcessHandle process) {
    try {
      ProcessStat stat = ProcessStat.of(process.pid());
      return TICK.multipliedBy(
          IntStream.rangeClosed(FIRST_FIELD, LAST_FIELD).mapToLong(stat::field).sum());
    } catch (IOException itHasEnded) {
      return Duration.ZERO;
    }
  }
}
