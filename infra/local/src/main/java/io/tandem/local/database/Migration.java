package io.tandem.local.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tandem.local.runtime.Functions;
import io.tandem.local.runtime.InvocationResult.Failure;
import io.tandem.local.settings.StageSettings;
import io.tandem.local.settings.StartFailure;

/** Brings the schema up to date as a deployment does: with the function {@code migrate}. */
public final class Migration {
  private static final String FUNCTION = "migrate";

  private Migration() {}

  /** Does nothing for a stack without that function. */
  public static void run(Functions functions, StageSettings settings) {
    if (!functions.has(FUNCTION)) {
      return;
    }
    if (functions.invoke(FUNCTION, "{}".getBytes(UTF_8)).join() instanceof Failure failure) {
      throw new StartFailure(
          "the function migrate failed, see "
              + settings.logs().resolve(FUNCTION + ".log")
              + " ("
              + failure
              + ")");
    }
    functions.kill(FUNCTION);
  }
}
