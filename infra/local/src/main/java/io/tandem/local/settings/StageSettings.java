package io.tandem.local.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The settings of a stage. Each {@code with…} method returns a changed copy. */
public final class StageSettings implements Cloneable {
  static final int DEFAULT_PORT = 8080;
  static final int DEFAULT_CONCURRENCY = 2;

  private final Path root;
  private int port = DEFAULT_PORT;
  private int concurrency = DEFAULT_CONCURRENCY;
  private Duration retryDelay = Duration.ofMillis(250);
  private boolean startsQuickly;
  private Path workFolder;
  private Path binaries;
  private @Nullable Path dataFolder;
  private @Nullable JdbcAddress database;
  private Map<String, String> parameters = Map.of();
  private @Nullable String expoToken;

  private StageSettings(Path root) {
    this.root = root;
    this.workFolder = root.resolve("infra/local/target/local");
    this.binaries = workFolder;
  }

  /**
   * The defaults.
   *
   * @param root the folder that holds template.yaml
   */
  public static StageSettings of(Path root) {
    return new StageSettings(root);
  }

  private StageSettings with(Consumer<StageSettings> choice) {
    try {
      StageSettings copy = (StageSettings) clone();
      choice.accept(copy);
      return copy;
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }

  public Path root() {
    return root;
  }

  public int port() {
    return port;
  }

  /** Where the API listens, 0 for any free port. */
  public StageSettings withPort(int newPort) {
    return with(it -> it.port = newPort);
  }

  public int concurrency() {
    return concurrency;
  }

  /** How many processes a function may have at once. */
  public StageSettings withConcurrency(int processes) {
    return with(it -> it.concurrency = processes);
  }

  public Duration retryDelay() {
    return retryDelay;
  }

  /** Before the first retry of an asynchronous invocation; it doubles each time. */
  public StageSettings withRetryDelay(Duration delay) {
    return with(it -> it.retryDelay = delay);
  }

  public Path workFolder() {
    return workFolder;
  }

  public Path logs() {
    return workFolder.resolve("logs");
  }

  public boolean startsQuickly() {
    return startsQuickly;
  }

  /**
   * Functions on a JVM start with a quarter less processor time. Calls take longer until a process
   * has served some hundred.
   */
  public StageSettings withQuickStarts() {
    return with(it -> it.startsQuickly = true);
  }

  /** The folder for everything that the stage writes, including binaries. */
  public StageSettings withWorkFolder(Path folder) {
    return withBinaries(folder).with(it -> it.workFolder = folder);
  }

  /** Where binaries are unpacked and prepared to start quickly. */
  public Path binaries() {
    return binaries;
  }

  /** Shares the binaries of a stage of the same build. */
  public StageSettings withBinaries(Path folder) {
    return with(it -> it.binaries = folder);
  }

  public @Nullable Path dataFolder() {
    return dataFolder;
  }

  /** Where PostgreSQL keeps its data. Without it, the data is deleted at the end. */
  public StageSettings withDataFolder(Path folder) {
    return with(it -> it.dataFolder = folder);
  }

  public @Nullable JdbcAddress database() {
    return database;
  }

  /** An external database instead of the embedded one. */
  public StageSettings withDatabase(JdbcAddress address) {
    return with(it -> it.database = address);
  }

  /** Values for the template's parameters, in place of its defaults. */
  public Map<String, String> parameters() {
    return parameters;
  }

  /**
   * @param name the parameter's name in the template
   */
  public StageSettings withParameter(String name, String value) {
    Map<String, String> more = new TreeMap<>(parameters);
    more.put(name, value);
    return with(it -> it.parameters = Map.copyOf(more));
  }

  public @Nullable String expoToken() {
    return expoToken;
  }

  /** The access token that the stand-in for Expo requires. Without it, each start makes one. */
  public StageSettings withExpoToken(String token) {
    return with(it -> it.expoToken = token);
  }
}
