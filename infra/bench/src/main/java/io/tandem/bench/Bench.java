package io.tandem.bench;

import io.tandem.bench.report.Machine;
import io.tandem.bench.report.Report;
import io.tandem.bench.section.Cpu;
import io.tandem.bench.section.Delivery;
import io.tandem.bench.section.Growth;
import io.tandem.bench.section.Joining;
import io.tandem.bench.section.Memory;
import io.tandem.bench.section.RoundTrips;
import io.tandem.bench.section.Section;
import io.tandem.bench.section.StartUp;
import io.tandem.bench.section.Throughput;
import io.tandem.bench.section.WarmActions;
import io.tandem.bench.stage.BenchProject;
import io.tandem.bench.stage.BenchStage;
import io.tandem.bench.startup.Size;
import io.tandem.local.settings.StartFailure;
import java.util.List;
import java.util.Locale;

/** Runs all measurements, or those that its last argument names, separated by commas. */
public final class Bench {
  private Bench() {}

  public static void main(String[] arguments) {
    try {
      measure(wanted(arguments));
      System.exit(0);
    } catch (StartFailure e) {
      System.err.println("bench: " + e.getMessage());
      System.exit(1);
    }
  }

  private static void measure(List<Section> sections) {
    boolean isNative = Size.of(BenchProject.zip("actions")).isNative();
    Report report = new Report(BenchStage.target(), Machine.describe(isNative));
    report.say("starting PostgreSQL and the functions; logs in " + BenchStage.target() + "/stage");
    long begun = System.nanoTime();
    try (BenchStage stage = BenchStage.start()) {
      for (Section section : sections) {
        report.say(name(section) + " (after %d s)".formatted(secondsSince(begun)));
        section.measure(stage, report);
      }
    }
    report.say(
        "done in %d s: %s/bench.json, bench.md"
            .formatted(secondsSince(begun), BenchStage.target()));
  }

  private static List<Section> wanted(String[] arguments) {
    String last = arguments.length == 0 ? "" : arguments[arguments.length - 1];
    List<String> only = List.of(last.split(","));
    return List.of(
            new RoundTrips(),
            new StartUp(),
            new Memory(),
            new WarmActions(),
            new Cpu(),
            new Throughput(),
            new Delivery(),
            new Joining(),
            new Growth())
        .stream()
        .filter(section -> only.contains("") || only.contains(name(section)))
        .toList();
  }

  private static String name(Section section) {
    return section.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  private static long secondsSince(long begun) {
    return (System.nanoTime() - begun) / 1_000_000_000;
  }
}
