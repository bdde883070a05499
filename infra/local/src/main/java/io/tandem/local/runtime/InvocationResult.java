package io.tandem.local.runtime;

/** How an invocation ended. */
public sealed interface InvocationResult {

  /** What the function answered, as it stands. */
  final class Answer implements InvocationResult {
    private final byte[] payload;

    public Answer(byte[] payload) {
      this.payload = payload;
    }

    public byte[] payload() {
      return payload;
    }
  }

  /** Why there is no answer, as Lambda would word it. */
  record Failure(Cause cause, String errorType, String errorMessage) implements InvocationResult {
    @Override
    public String toString() {
      return errorType + ": " + errorMessage;
    }
  }

  /** Whose fault a failure is. */
  enum Cause {
    /** The function threw. */
    FUNCTION,
    /** It took longer than the template allows. */
    TIMEOUT,
    /** Its process died or could not be started. */
    PROCESS,
    /** The stage is going down. */
    STAGE
  }
}
