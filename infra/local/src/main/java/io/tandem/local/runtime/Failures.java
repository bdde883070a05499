package io.tandem.local.runtime;

import io.tandem.local.runtime.InvocationResult.Cause;
import io.tandem.local.runtime.InvocationResult.Failure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** The failures that do not come from the function's own code, in Lambda's words. */
final class Failures {
  private Failures() {}

  static Failure timedOut(Duration timeout) {
    String message =
        String.format(Locale.ROOT, "Task timed out after %.2f seconds", timeout.toMillis() / 1e3);
    return new Failure(Cause.TIMEOUT, "Sandbox.Timedout", message);
  }

  static Failure exited(int exitValue) {
    return new Failure(
        Cause.PROCESS, "Runtime.ExitError", "Runtime exited with " + status(exitValue));
  }

  static Failure exitedAtStart(int exitValue, Path log) {
    return new Failure(
        Cause.PROCESS,
        "Runtime.ExitError",
        "Runtime exited at its start with " + status(exitValue) + ", see " + log);
  }

  static Failure cannotStart(Exception why) {
    return new Failure(Cause.PROCESS, "Runtime.StartError", why.toString());
  }

  static Failure silent() {
    return new Failure(
        Cause.PROCESS, "Runtime.NoResponse", "Runtime asked for the next event without an answer");
  }

  static Failure stageGoesDown() {
    return new Failure(Cause.STAGE, "Stage.Closed", "The local stage is shutting down");
  }

  // Java's Process reports a signal as shells do: 128 plus its number.
  private static String status(int exitValue) {
    return exitValue > 128 ? "signal " + (exitValue - 128) : "status " + exitValue;
  }
}
