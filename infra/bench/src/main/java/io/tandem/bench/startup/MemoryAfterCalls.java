package io.tandem.bench.startup;

import io.tandem.bench.load.Pace;
import io.tandem.bench.play.Action;
import io.tandem.bench.report.Table;
import io.tandem.bench.stage.BenchStage;
import io.tandem.local.runtime.InvocationResult.Answer;

/** The memory of one process of a function after so many answers. */
public record MemoryAfterCalls(BenchStage bench) {
  private static final int[] CALLS = {1, Pace.times(100), Pace.times(1_000)};

  public Table measure() {
    Table table =
        new Table("Memory of a process (MB)", "function", "calls", "RSS", "PSS", "private");
    Subject realtime = Subject.realtime(bench);
    Subject sign = Subject.of(bench, Action.SIGN);
    bench.settled();
    bench.restAll();
    // The moves would call it in the meantime.
    add(table, realtime);
    add(table, sign);
    return table.note(
        "No other process runs the same binary. PSS is RSS with what others have mapped too, like"
            + " libc, in parts.");
  }

  private void add(Table table, Subject subject) {
    int made = 0;
    for (int calls : CALLS) {
      for (; made < calls; made++) {
        call(subject);
      }
      Footprint footprint = footprint(subject.name());
      table.row(subject.name(), calls, footprint.rss(), footprint.pss(), footprint.own());
    }
    bench.stage().functions().kill(subject.name());
  }

  private void call(Subject subject) {
    var result = bench.stage().functions().invoke(subject.name(), subject.events().get()).join();
    if (!(result instanceof Answer)) {
      throw new IllegalStateException(subject.name() + ": " + result);
    }
  }

  private Footprint footprint(String function) {
    return bench
        .stage()
        .functions()
        .processes(function)
        .map(process -> Footprint.of(process.pid()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(function + " has ended"));
  }
}
