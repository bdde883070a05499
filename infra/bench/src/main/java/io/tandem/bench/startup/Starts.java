package io.tandem.bench.startup;

import io.tandem.bench.load.Latencies;
import io.tandem.bench.load.Pace;
import io.tandem.bench.report.Table;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.commons.io.FileUtils;

/** Many starts of one program: 30, or as many as the time allows. */
final class Starts {
  private static final int WANTED = 30;
  static final Duration TIME = Pace.seconds(5);

  private final Latencies toPoll = new Latencies();
  private final Latencies toAnswer = new Latencies();
  private int failed;
  private Footprint most = new Footprint(0, 0, 0);
  private PageFaults faults = new PageFaults(0, 0);

  private Starts() {}

  static Starts of(Program program, Supplier<byte[]> events) {
    return of(program, events, () -> true);
  }

  /** Starts with none of its files in the page cache; none if some stay there. */
  static Starts ofCopy(Program program, Supplier<byte[]> events, Path folder) {
    Program copy = program.copiedTo(folder);
    try {
      return of(copy, events, () -> PageCache.drop(folder));
    } finally {
      FileUtils.deleteQuietly(folder.toFile());
    }
  }

  private static Starts of(Program program, Supplier<byte[]> events, BooleanSupplier ready) {
    Starts starts = new Starts();
    long end = System.nanoTime() + TIME.toNanos();
    while (starts.count() < WANTED && System.nanoTime() < end && ready.getAsBoolean()) {
      starts.attempt(program, events);
    }
    return starts;
  }

  private void attempt(Program program, Supplier<byte[]> events) {
    try {
      add(Start.of(program, events.get()));
    } catch (IllegalStateException e) {
      failed++;
      System.out.println("bench: a start failed: " + e.getCause());
    }
  }

  private void add(Start start) {
    toPoll.add(start.toPoll());
    toAnswer.add(start.toAnswer());
    most = most.rss() > start.footprint().rss() ? most : start.footprint();
    faults = start.faults();
  }

  long count() {
    return toAnswer.count();
  }

  void addTo(Table table, String what) {
    if (count() > 0) {
      String starts = count() + (failed == 0 ? "" : ", and " + failed + " failed");
      table.row(
          what,
          starts,
          toPoll.p50(),
          toAnswer.p50(),
          toAnswer.percentile(90),
          toAnswer.percentile(95),
          most.rss(),
          most.pss(),
          faults.all(),
          faults.major());
    }
  }
}
