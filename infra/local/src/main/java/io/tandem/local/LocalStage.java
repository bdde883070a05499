package io.tandem.local;

import io.tandem.local.runtime.Functions;
import io.tandem.local.settings.JdbcAddress;
import io.tandem.local.settings.StageSettings;
import io.tandem.local.sns.SnsStandIn;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The stage: the stack of template.yaml, running on this machine until it is closed. */
public final class LocalStage implements AutoCloseable {
  private final OpenParts parts;
  private final URI uri;
  private final Path logs;
  private final JdbcAddress database;
  private final Functions functions;
  private final SnsStandIn sns;

  LocalStage(
      OpenParts parts,
      URI uri,
      Path logs,
      JdbcAddress database,
      Functions functions,
      SnsStandIn sns) {
    this.parts = parts;
    this.uri = uri;
    this.logs = logs;
    this.database = database;
    this.functions = functions;
    this.sns = sns;
  }

  public static LocalStage start(StageSettings settings) {
    return start(settings, progress -> {});
  }

  /**
   * Returns when the stage is ready, its schema migrated.
   *
   * @param progress is told what is going on, a line at a time
   * @throws io.tandem.local.settings.StartFailure when it cannot start; nothing is left behind then
   * @throws io.tandem.local.template.TemplateException when the template is what is wrong
   */
  public static LocalStage start(StageSettings settings, Consumer<String> progress) {
    OpenParts parts = new OpenParts();
    try {
      return new StageStart(settings, progress, parts).run();
    } catch (RuntimeException e) {
      parts.close();
      throw e;
    }
  }

  /** Where the API and the stand-ins listen. */
  public URI uri() {
    return uri;
  }

  public Path logs() {
    return logs;
  }

  public JdbcAddress database() {
    return database;
  }

  public Functions functions() {
    return functions;
  }

  public SnsStandIn sns() {
    return sns;
  }

  /** Returns when all its processes are gone. */
  @Override
  public void close() {
    parts.close();
  }
}
