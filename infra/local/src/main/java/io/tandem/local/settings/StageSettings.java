package io.tandem.local.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a stage.
 *
 * @param root the folder that holds template.yaml
 * @param port the API's port, 0 for any free one
 * @param concurrency how many processes a function may have at once
 * @param retryDelay before the first retry of an asynchronous invocation; it doubles each time
 * @param workFolder where logs are written
 * @param binaries where binaries are unpacked and prepared for a fast start
 * @param dataFolder where PostgreSQL keeps its data; without one the data is lost
 * @param database another database instead of the embedded one
 * @param parameters of the template, where its defaults do not fit
 * @param expoToken the token that the stand-in for Expo requires; without one it makes its own
 */
public record StageSettings(
    Path root,
    int port,
    int concurrency,
    Duration retryDelay,
    Path workFolder,
    Path binaries,
    @Nullable Path dataFolder,
    @Nullable JdbcAddress database,
    Map<String, String> parameters,
    @Nullable String expoToken) {

  static final int DEFAULT_PORT = 8080;
  static final int DEFAULT_CONCURRENCY = 2;

  public static StageSettings of(Path root) {
    Path work = root.resolve("infra/local/target/local");
    return new StageSettings(
        root,
        DEFAULT_PORT,
        DEFAULT_CONCURRENCY,
        Duration.ofMillis(250),
        work,
        work,
        null,
        null,
        Map.of(),
        null);
  }

  public Path logs() {
    return workFolder.resolve("logs");
  }

  public StageSettings withPort(int newPort) {
    return new StageSettings(
        root,
        newPort,
        concurrency,
        retryDelay,
        workFolder,
        binaries,
        dataFolder,
        database,
        parameters,
        expoToken);
  }

  public StageSettings withConcurrency(int processes) {
    return new StageSettings(
        root,
        port,
        processes,
        retryDelay,
        workFolder,
        binaries,
        dataFolder,
        database,
        parameters,
        expoToken);
  }

  public StageSettings withRetryDelay(Duration delay) {
    return new StageSettings(
        root,
        port,
        concurrency,
        delay,
        workFolder,
        binaries,
        dataFolder,
        database,
        parameters,
        expoToken);
  }

  /** The folder for everything that it writes, including binaries. */
  public StageSettings withWorkFolder(Path folder) {
    return new StageSettings(
        root,
        port,
        concurrency,
        retryDelay,
        folder,
        folder,
        dataFolder,
        database,
        parameters,
        expoToken);
  }

  /** Shares the binaries of a stage of the same build. */
  public StageSettings withBinaries(Path folder) {
    return new StageSettings(
        root,
        port,
        concurrency,
        retryDelay,
        workFolder,
        folder,
        dataFolder,
        database,
        parameters,
        expoToken);
  }

  public StageSettings withDataFolder(Path folder) {
    return new StageSettings(
        root,
        port,
        concurrency,
        retryDelay,
        workFolder,
        binaries,
        folder,
        database,
        parameters,
        expoToken);
  }

  public StageSettings withDatabase(JdbcAddress address) {
    return new StageSettings(
        root,
        port,
        concurrency,
        retryDelay,
        workFolder,
        binaries,
        dataFolder,
        address,
        parameters,
        expoToken);
  }

  /**
   * @param name the parameter's name in the template
   */
  public StageSettings withParameter(String name, String value) {
    Map<String, String> more = new TreeMap<>(parameters);
    more.put(name, value);
    return new StageSettings(
        root,
        port,
        concurrency,
        retryDelay,
        workFolder,
        binaries,
        dataFolder,
        database,
        Map.copyOf(more),
        expoToken);
  }

  public StageSettings withExpoToken(String token) {
    return new StageSettings(
        root,
        port,
        concurrency,
        retryDelay,
        workFolder,
        binaries,
        dataFolder,
        database,
        parameters,
        token);
  }

  /** Replaces the record's own, which would show secrets. */
  @Override
  public String toString() {
    return "settings of " + root;
  }
}
