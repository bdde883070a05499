package io.tandem.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What processes have had of the processors so far; other load does not show. Linux tells it in
 * hundredths of a second: it takes many transitions to tell what one costs.
 */
public final class ProcessorTime {
  private static final Duration TICK = Duration.ofMillis(10);

  /** In user code and in the kernel: its own, and of its children that have ended. */
  private static final int FIRST_FIELD = 14;

  private static final int LAST_FIELD = 17;

  private ProcessorTime() {}

  /** Of a process and all that it has started: PostgreSQL's, say. */
  public static Duration ofTree(ProcessHandle root) {
    return sum(Stream.concat(Stream.of(root), root.descendants()));
  }

  /** Of these together. */
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
