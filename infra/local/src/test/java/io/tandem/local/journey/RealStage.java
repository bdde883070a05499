package io.tandem.local.journey;

import io.tandem.local.LocalStage;
import io.tandem.local.settings.ProjectRoot;
import io.tandem.local.settings.StageSettings;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The real thing, for tests that ask for a {@link LocalStage}: the project's template.yaml, its
 * functions as processes, a PostgreSQL. One for all tests of a JVM, gone when the last is done.
 */
public final class RealStage implements ParameterResolver {
  /** Enough for three strangers to be served at once. */
  private static final int CONCURRENCY = 3;

  /** More than any test does: one person of theirs does what many would. */
  private static final String ANY_NUMBER = "1000000";

  /** Of the functions' binaries, which all stages share. */
  public static final Path FOLDER = ProjectRoot.find().resolve("infra/local/target/journey");

  /** Surefire runs the tests in several JVMs, whose numbers begin with 1. */
  private static final String FORK = System.getProperty("surefire.forkNumber", "1");

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == LocalStage.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(RealStage.class))
        .computeIfAbsent("stage", key -> start(), LocalStage.class);
  }

  private static LocalStage start() {
    return LocalStage.start(
        withoutRates(StageSettings.of(ProjectRoot.find()))
            .withPort(0)
            .withConcurrency(CONCURRENCY)
            .withRetryDelay(Duration.ofMillis(50))
            .withWorkFolder(FOLDER.resolve("stage-" + FORK))
            .withBinaries(FOLDER));
  }

  /** Whoever calls may call as often as they like. */
  public static StageSettings withoutRates(StageSettings settings) {
    return settings
        .withParameter("CommandsPerMinute", ANY_NUMBER)
        .withParameter("SessionsPerDay", ANY_NUMBER);
  }
}
