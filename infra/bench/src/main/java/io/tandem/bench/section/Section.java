package io.tandem.bench.section;

import io.tandem.bench.report.Report;
import io.tandem.bench.stage.BenchStage;

/** A part of the measurements that can run by itself. */
public interface Section {
  void measure(BenchStage bench, Report report);
}
