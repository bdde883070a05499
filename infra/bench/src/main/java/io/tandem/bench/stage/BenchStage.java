package io.tandem.bench.stage;

import io.tandem.bench.play.Action;
import io.tandem.bench.play.Functions;
import io.tandem.local.LocalStage;
import io.tandem.local.settings.ProjectRoot;
import io.tandem.local.settings.StageSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The local stage over the benchmark's database, for as long as the benchmark takes. */
public final class BenchStage implements AutoCloseable {
  /** Processes of a function at most. */
  public static final int MOST_PROCESSES = 8;

  private final BenchDatabase database;
  private final LocalStage stage;
  private final Scenes scenes;

  private BenchStage(BenchDatabase database, LocalStage stage) {
    this.database = database;
    this.stage = stage;
    this.scenes = Scenes.on(database.sql(), stage);
  }

  public static BenchStage start() {
    Path work = target().resolve("stage");
    BenchDatabase database = BenchDatabase.start(logs(work).resolve("postgresql.log"));
    try {
      return new BenchStage(database, LocalStage.start(settings(work, database)));
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static StageSettings settings(Path work, BenchDatabase database) {
    return StageSettings.of(BenchProject.in(work.resolve("project"), ProjectRoot.find()))
        .withPort(0)
        .withConcurrency(MOST_PROCESSES)
        .withWorkFolder(work)
        .withDatabase(database.ofOwner());
  }

  private static Path logs(Path work) {
    try {
      return Files.createDirectories(work.resolve("postgresql"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the benchmark writes is here. */
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
