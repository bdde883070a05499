package io.tandem.bench.startup;

import io.tandem.bench.load.Latencies;
import io.tandem.bench.load.Pace;
import io.tandem.bench.report.Table;
import java.time.Duration;
import java.util.function.Supplier;

/** Many starts of one program: 30 of them, or as many as the time is enough for. */
final class Starts {
  private static final int WANTED = 30;
  private static final Duration TIME = Pace.seconds(5);

  private final Latencies toPoll = new Latencies();
  private final Latencies toAnswer = new Latencies();
  private int failed;
  private double rss;
  private double pss;
  private PageFaults faults = new PageFaults(0, 0);

  private Starts() {}

  static Starts of(Program program, Supplier<byte[]> events) {
    Starts starts = new Starts();
    long end = System.nanoTime() + TIME.toNanos();
    while (starts.count() < WANTED && System.nanoTime() < end) {
      starts.attempt(program, events);
    }
    return starts;
  }

  /** With nothing of it in the page cache; fewer, for they are slow. */
  static Starts withoutPageCache(Program program, Supplier<byte[]> events) {
    Starts starts = new Starts();
    for (int i = 0; i < 3 && PageCache.drop(); i++) {
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
    rss = Math.max(rss, start.rssMegabytes());
    pss = Math.max(pss, start.pssMegabytes());
    faults = start.faults();
  }

  long count() {
    return toAnswer.count();
  }

  double p50() {
    return toAnswer.p50();
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
          rss,
          pss,
          faults.all(),
          faults.major());
    }
  }
}
