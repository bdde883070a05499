package io.tandem.local;

import io.tandem.local.ably.AblyKeys;
import io.tandem.local.database.StageDatabase;
import io.tandem.local.delivery.AsyncInvocations;
import io.tandem.local.faults.Faults;
import io.tandem.local.postgres.Traffic;
import io.tandem.local.runtime.Functions;
import io.tandem.local.settings.JdbcAddress;
import io.tandem.local.settings.StageSettings;
import io.tandem.local.waypoints.Waypoints;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The stage: the stack of template.yaml, running on this machine until it is closed. */
public final class LocalStage implements AutoCloseable {
  private final OpenParts parts;
  private final URI uri;
  private final Path logs;
  private final StageDatabase database;
  private final AblyKeys ablyKeys;
  private final Functions functions;
  private final AsyncInvocations invocations;
  private final Faults faults;
  private final Waypoints waypoints;
  private final Traffic traffic;

  LocalStage(
      OpenParts parts,
      URI uri,
      Path logs,
      StageDatabase database,
      AblyKeys ablyKeys,
      Functions functions,
      AsyncInvocations invocations,
      Faults faults,
      Waypoints waypoints,
      Traffic traffic) {
    this.parts = parts;
    this.uri = uri;
    this.logs = logs;
    this.database = database;
    this.ablyKeys = ablyKeys;
    this.functions = functions;
    this.invocations = invocations;
    this.faults = faults;
    this.waypoints = waypoints;
    this.traffic = traffic;
  }

  public static LocalStage start(StageSettings settings) {
    return start(settings, progress -> {});
  }

  /**
   * Returns when the stage is ready and its schema migrated.
   *
   * @param progress gets what is going on, line by line
   * @throws io.tandem.local.settings.StartFailure when it cannot start; then nothing is left behind
   * @throws io.tandem.local.template.TemplateException when the template is wrong
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

  /** The database itself, even while it is broken for the functions. */
  public JdbcAddress database() {
    return database.address();
  }

  /** Crashes the database, and starts it again with what was committed. */
  public void restartDatabase() {
    database.restart();
  }

  /** The stand-in for Ably allows with these what the functions do. */
  public AblyKeys ablyKeys() {
    return ablyKeys;
  }

  public Functions functions() {
    return functions;
  }

  /** The invocations by SNS and by schedule. */
  public AsyncInvocations invocations() {
    return invocations;
  }

  /** What is broken. Breaks and mends parts. */
  public Faults faults() {
    return faults;
  }

  /** Where a test can stop a process. */
  public Waypoints waypoints() {
    return waypoints;
  }

  /** The traffic between the functions and their database, if the database is the stage's own. */
  public Traffic traffic() {
    return traffic;
  }

  /** Returns when all of its processes are gone. */
  @Override
  public void close() {
    parts.close();
  }
}
