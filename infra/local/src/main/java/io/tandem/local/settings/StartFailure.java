package io.tandem.local.settings;

/** Why the stage cannot start, in words for the person who started it. */
public final class StartFailure extends RuntimeException {
  public StartFailure(String message) {
    super(message);
  }

  public StartFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
