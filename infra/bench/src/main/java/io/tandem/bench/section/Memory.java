package io.tandem.bench.section;

import io.tandem.bench.report.Report;
import io.tandem.bench.stage.BenchStage;
import io.tandem.bench.startup.MemoryAfterCalls;

/** Whether memory grows with calls. */
public final class Memory implements Section {
  @Override
  public void measure(BenchStage bench, Report report) {
    report.add(new MemoryAfterCalls(bench).measure());
  }
}
