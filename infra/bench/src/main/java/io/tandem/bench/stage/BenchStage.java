package io.tandem.bench.stage;

import io.tandem.bench.load.ProcessorTime;
import io.tandem.bench.play.Action;
import io.tandem.bench.play.Functions;
import io.tandem.local.LocalStage;
import io.tandem.local.settings.ProjectRoot;
import io.tandem.local.settings.StageSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** The local stage with the benchmark's database, for the whole benchmark. */
public final class BenchStage implements AutoCloseable {
  /** The most processes of one function. */
  public static final int MOST_PROCESSES = 8;

  private static final Duration ROUND = Duration.ofMillis(300);
  private static final Duration IDLE = Duration.ofMillis(30);
  private static final int MOST_ROUNDS = 100;

  private final BenchDatabase database;
  private final LocalStage stage;
  private final Scenes scenes;

  private BenchStage(BenchDatabase database, LocalStage stage) {
    this.database = database;
    this.stage = stage;
    this.scenes = Scenes.on(database.sql(), stage);
  }

  public static BenchStage start() {
    StageSettings settings = settings("stage").withConcurrency(MOST_PROCESSES);
    BenchDatabase database = BenchDatabase.start(log(settings.workFolder()));
    try {
      return new BenchStage(database, LocalStage.start(settings.withDatabase(database.ofOwner())));
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /** The settings of a stage with this name. All run the same project and the same binaries. */
  public static StageSettings settings(String name) {
    return StageSettings.of(BenchProject.in(target().resolve("project")))
        .withPort(0)
        .withWorkFolder(target().resolve(name))
        .withBinaries(target().resolve("binaries"));
  }

  private static Path log(Path work) {
    try {
      return Files.createDirectories(work.resolve("postgresql")).resolve("postgresql.log");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder that the benchmark writes to. */
  public static Path target() {
    return ProjectRoot.find().resolve("infra/bench/target");
  }

  public BenchDatabase database() {
    return database;
  }

  public LocalStage stage() {
    return stage;
  }

  public Functions functions() {
    return new Functions(stage);
  }

  public Scenes scenes() {
    return scenes;
  }

  /** Waits until the subscribers have handled everything that the calls so far have caused. */
  public void settled() {
    Duration before = Duration.ZERO;
    Duration now = ofSubscribers();
    for (int i = 0; i < MOST_ROUNDS && now.minus(before).compareTo(IDLE) > 0; i++) {
      LockSupport.parkNanos(ROUND.toNanos());
      before = now;
      now = ofSubscribers();
    }
  }

  private Duration ofSubscribers() {
    return spentBy("realtime").plus(spentBy("push"));
  }

  /** What all processes of a function have had of the processors so far. */
  public Duration spentBy(String function) {
    return ProcessorTime.sum(stage.functions().processes(function));
  }

  /** Ends all of the functions' processes. */
  public void restAll() {
    List.copyOf(stage.functions().warm().keySet()).forEach(stage.functions()::kill);
  }

  /** Frees the memory of processes that have been measured. */
  public void rest(Action action) {
    stage.functions().kill(action.function());
  }

  @Override
  public void close() {
    stage.close();
    database.close();
  }
}
