package io.tandem.bench.section;

import io.tandem.bench.play.Action;
import io.tandem.bench.report.Table;

/** The cost of a million actions by Lambda's price list. */
final class Cost {
  /** The template's setting. */
  private static final double GIGABYTES = 512 / 1024.0;

  /** us-east-1, the first tier; https://aws.amazon.com/lambda/pricing/. */
  private static final double X86_GB_SECOND = 0.0000166667;

  private static final double ARM_GB_SECOND = 0.0000133334;
  private static final double MILLION_REQUESTS = 0.20;
  private static final double MILLION = 1e6;

  private final Table table =
      new Table(
          "Cost of a million warm actions, 512 MB, us-east-1 (US$)",
          "action",
          "ms at p50",
          "billed ms",
          "GB-ms each",
          "x86_64",
          "arm64");

  void add(Action action, double p50) {
    double billed = Math.ceil(p50);
    double gigabyteMillis = billed * GIGABYTES;
    table.row(
        action.function(),
        p50,
        billed,
        gigabyteMillis,
        gigabyteMillis / 1_000 * X86_GB_SECOND * MILLION + MILLION_REQUESTS,
        gigabyteMillis / 1_000 * ARM_GB_SECOND * MILLION + MILLION_REQUESTS);
  }

  Table table() {
    return table.note(
        "Billed is the duration of one process at p50, rounded up to a millisecond, measured on this"
            + " machine with the stand-in for SNS. On Lambda, SNS and PostgreSQL are a network away."
            + " GB-ms × $0.0000166667 (arm64: $0.0000133334) / 1000, + $0.20 for a"
            + " million requests.");
  }
}
