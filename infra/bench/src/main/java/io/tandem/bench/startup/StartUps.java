package io.tandem.bench.startup;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.tandem.bench.floor.Hello;
import io.tandem.bench.floor.HelloDatabase;
import io.tandem.bench.play.Action;
import io.tandem.bench.report.Report;
import io.tandem.bench.report.Table;
import io.tandem.bench.stage.BenchStage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.logging.MDC;

/** Starts of functions, each for itself, beside the smallest functions there can be. */
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
          "first answer p90",
          "RSS",
          "PSS",
          "pages touched",
          "of them from disk");

  public StartUps(BenchStage bench, Report report) {
    this.bench = bench;
    this.report = report;
  }

  public void measure() {
    Subject sign = Subject.of(bench, Action.SIGN);
    List<Subject> others = new ArrayList<>();
    for (Action action : List.of(Action.CONFIRM, Action.VALIDATE, Action.ADVANCE, Action.READ)) {
      others.add(Subject.of(bench, action));
    }
    Subject token = Subject.token(bench);
    others.add(token);
    Subject realtime = Subject.subscriber(bench, "realtime", Map.of("audience", "members"));
    others.add(realtime);
    others.add(Subject.subscriber(bench, "push", Map.of("audience", "public", "push", "true")));
    warm(sign.name(), sign);
    others.forEach(it -> warm(it.name(), it));
    if (!sign.program().isNative()) {
      archives(sign);
      java25(List.of(sign, token, realtime));
      floors(sign);
    }
    cold(sign);
    report.add(
        table.note(
            "Warm page cache where nothing else is said; 30 starts or 5 seconds. Pages are of 4 KiB, counted at the last start."));
    report.add(sizes(sign, others));
  }

  private void warm(String what, Subject subject) {
    report.say("start-up: " + what);
    Starts.of(subject.program(), subject.events()).addTo(table, what);
  }

  private void warm(String what, Subject subject, Program program) {
    warm(what, new Subject(subject.name(), program, subject.events()));
  }

  private void archives(Subject sign) {
    Archives archives = archivesOf(sign);
    warm("sign-compact, no class archive", sign, archives.none());
    warm("sign-compact, archive made by answering an event", sign, archives.classData());
  }

  private void java25(List<Subject> subjects) {
    Jdk.java25()
        .ifPresentOrElse(
            java -> subjects.forEach(it -> java25(it, java)),
            () -> table.note("SKIPPED: no JDK 25 here (JDK25_HOME), and so no AOT cache."));
  }

  private void java25(Subject subject, Path java) {
    Archives archives = archivesOf(subject);
    warm(subject.name() + ", JDK 25, nothing kept", subject, archives.none().on(java));
    warm(subject.name() + ", JDK 25, AOT cache", subject, archives.aheadOfTime(java));
  }

  private static Archives archivesOf(Subject subject) {
    return new Archives(subject, BenchStage.target().resolve("archives"));
  }

  private void floors(Subject sign) {
    Program plain = sign.program().without("-XX:SharedArchiveFile=");
    Path ours = jarOf(Hello.class);
    // What the poll loop itself needs.
    Path lambda = jarOf(RequestStreamHandler.class);
    Path logging = jarOf(MDC.class);
    warm(
        "floor: answers, no more",
        sign,
        plain.handling(Hello.class, List.of(ours, lambda, logging)));
    List<Path> withDriver = List.of(ours, lambda, logging, jarOf(org.postgresql.Driver.class));
    warm("floor: plain JDBC", sign, plain.handling(HelloDatabase.class, withDriver));
  }

  private void cold(Subject sign) {
    Starts cold = Starts.withoutPageCache(sign.program(), sign.events());
    cold.addTo(table, "sign-compact, page cache dropped");
    if (cold.count() == 0) {
      table.note("SKIPPED: the page cache can be dropped by root alone.");
    }
  }

  private Table sizes(Subject sign, List<Subject> others) {
    Table sizes = new Table("Size", "function", "zip MB", "classes in it", "loaded by its answer");
    add(sizes, sign);
    others.stream().filter(it -> it.name().matches("realtime|push")).forEach(it -> add(sizes, it));
    return sizes;
  }

  private static void add(Table sizes, Subject subject) {
    try {
      Size size = Size.of(subject.program().folder().resolve("function.jar"));
      Object loaded =
          subject.program().isNative()
              ? "–"
              : LoadedClasses.of(subject.program(), subject.events().get());
      sizes.row(subject.name(), size.megabytes(), size.classes(), loaded);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path jarOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
