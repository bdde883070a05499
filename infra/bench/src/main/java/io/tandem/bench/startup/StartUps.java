package io.tandem.bench.startup;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.tandem.bench.floor.Hello;
import io.tandem.bench.floor.HelloDatabase;
import io.tandem.bench.play.Action;
import io.tandem.bench.report.Report;
import io.tandem.bench.report.Table;
import io.tandem.bench.stage.BenchProject;
import io.tandem.bench.stage.BenchStage;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.jboss.logging.MDC;

/** Starts of functions, one at a time, compared with the smallest possible functions. */
public final class StartUps {
  private final BenchStage bench;
  private final Report report;
  private final Table table =
      new Table(
          "Start-up: process start to first poll, to first answer (ms); memory then (MB)",
          "what",
          "starts",
          "first poll p50",
          "first answer p50",
          "p90",
          "p95",
          "RSS",
          "PSS",
          "pages touched",
          "of them from disk");

  public StartUps(BenchStage bench, Report report) {
    this.bench = bench;
    this.report = report;
  }

  public void measure() {
    Subject open = Subject.openSession(bench);
    Subject sign = Subject.of(bench, Action.SIGN);
    List<Subject> parts = List.of(open, sign, Subject.realtime(bench), Subject.push(bench));
    parts.forEach(this::warm);
    warm(Subject.of(bench, Action.READ));
    warm(Subject.token(bench));
    if (!sign.program().isNative()) {
      archives(sign);
      floors(sign);
    }
    parts.forEach(this::dropped);
    report.add(
        table.note(
            "Warm page cache unless stated otherwise; 30 starts or %d ms. Pages have 4 KiB and are counted at the last start. push finds no phone."
                .formatted(Starts.TIME.toMillis())));
    report.add(sizes());
  }

  private void warm(Subject subject) {
    warm(subject.name(), subject, subject.program());
  }

  private void warm(String what, Subject subject, Program program) {
    report.say("start-up: " + what);
    Starts.of(program, subject.events()).addTo(table, what);
  }

  private void archives(Subject sign) {
    Archives archives = new Archives(sign, BenchStage.target().resolve("archives"));
    warm("sign-compact, no class archive", sign, archives.none());
    warm("sign-compact, archive made by answering an event", sign, archives.classData());
    Jdk.java25()
        .ifPresentOrElse(
            java -> warm("sign-compact, JDK 25, AOT cache", sign, archives.aheadOfTime(java)),
            () -> table.note("SKIPPED: no JDK 25 here (JDK25_HOME), so no AOT cache."));
  }

  private void floors(Subject sign) {
    Program plain = sign.program().without("-XX:SharedArchiveFile=");
    Path ours = jarOf(Hello.class);
    // The poll loop itself needs this.
    Path lambda = jarOf(RequestStreamHandler.class);
    Path logging = jarOf(MDC.class);
    warm(
        "floor: answers, no more",
        sign,
        plain.handling(Hello.class, List.of(ours, lambda, logging)));
    List<Path> withDriver = List.of(ours, lambda, logging, jarOf(org.postgresql.Driver.class));
    warm("floor: plain JDBC", sign, plain.handling(HelloDatabase.class, withDriver));
  }

  private void dropped(Subject subject) {
    String what = subject.name() + ", its files not in the page cache";
    report.say("start-up: " + what);
    // The class archive remembers the jars' paths.
    Program program = subject.program().without("-XX:SharedArchiveFile=");
    Path folder = BenchStage.target().resolve("copy");
    Starts starts = Starts.ofCopy(program, subject.events(), folder);
    starts.addTo(table, program.isNative() ? what : what + ", but those of the JDK");
    if (starts.count() == 0) {
      table.note("SKIPPED: " + folder + " cannot be dropped from the page cache.");
    }
  }

  private static Table sizes() {
    Table sizes = new Table("Size (MB)", "function", "zip", "bootstrap in it, unpacked");
    for (String name : BenchProject.ZIPS) {
      Size size = Size.of(BenchProject.zip(name));
      sizes.row(name, size.zip(), size.bootstrap());
    }
    return sizes;
  }

  private static Path jarOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
