package io.tandem.local.journey;

import io.tandem.local.LocalStage;
import io.tandem.local.settings.ProjectRoot;
import io.tandem.local.settings.StageSettings;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The real stage, for tests that ask for a {@link LocalStage}: the project's template.yaml, its
 * functions as processes, a PostgreSQL. Tests share it, and it closes after the last.
 */
public class RealStage implements ParameterResolver {
  /** Enough for three strangers to be served at once. */
  private static final int CONCURRENCY = 3;

  /** More than any test needs: one person in a test makes as many calls as many users. */
  private static final String ANY_NUMBER = "1000000";

  static final String FIRST = "journey";

  /** The folder for the binaries, which other stages share. */
  public static final Path FOLDER = folder(FIRST);

  private final String name;

  RealStage() {
    this(FIRST);
  }

  /**
   * @param name the name of its folder
   */
  RealStage(String name) {
    this.name = name;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == LocalStage.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(RealStage.class))
        .computeIfAbsent(name, key -> start(), LocalStage.class);
  }

  private LocalStage start() {
    LocalStage stage =
        LocalStage.start(
            withoutRates(StageSettings.of(ProjectRoot.find()))
                .withPort(0)
                .withConcurrency(CONCURRENCY)
                .withQuickStarts()
                .withRetryDelay(Duration.ofMillis(50))
                .withWorkFolder(folder(name))
                .withBinaries(FOLDER));
    stage.functions().prepared().join();
    return stage;
  }

  private static Path folder(String name) {
    return ProjectRoot.find().resolve("infra/local/target").resolve(name);
  }

  /** Lets each caller send any number of commands. */
  public static StageSettings withoutRates(StageSettings settings) {
    return settings
        .withParameter("CommandsPerMinute", ANY_NUMBER)
        .withParameter("SessionsPerDay", ANY_NUMBER);
  }
}
