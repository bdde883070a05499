package io.tandem.bench.section;

import io.tandem.bench.report.Report;
import io.tandem.bench.stage.BenchStage;
import io.tandem.bench.startup.StartUps;

/** The time from a process's start to its first answer, its memory and its size. */
public final class StartUp implements Section {
  @Override
  public void measure(BenchStage bench, Report report) {
    new StartUps(bench, report).measure();
  }
}
