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

/**
 * The stage: the stack of template.yaml, running on this machine until it is closed.
 *
 * @param uri where the API and the stand-ins listen
 * @param ablyKeys the functions' keys to the stand-in for Ably
 * @param invocations what SNS and the clock set off
 * @param faults breaks and mends parts of the stage
 * @param waypoints where a process can be stopped or killed
 * @param traffic shows the round trips to the database, if the database is the stage's own
 */
public record LocalStage(
    OpenParts parts,
    URI uri,
    Path logs,
    StageDatabase server,
    AblyKeys ablyKeys,
    Functions functions,
    AsyncInvocations invocations,
    Faults faults,
    Waypoints waypoints,
    Traffic traffic)
    implements AutoCloseable {
  public static LocalStage start(StageSettings settings) {
    return start(settings, progress -> {});
  }

  /**
   * Returns when the stage is ready and its schema migrated.
   *
   * @param progress called with each step, in words
   * @throws io.tandem.local.settings.StartFailure when it cannot start; no process is left running
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

  /** The database's own address, which also works while it is broken for the functions. */
  public JdbcAddress database() {
    return server.address();
  }

  /** Crashes the database, and starts it again with what was committed. */
  public void restartDatabase() {
    server.restart();
  }

  /** Returns when all of its processes are gone. */
  @Override
  public void close() {
    parts.close();
  }
}
