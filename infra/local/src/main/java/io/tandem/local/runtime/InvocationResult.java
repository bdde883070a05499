package io.tandem.local.runtime;

/** How an invocation ended. */
public sealed interface InvocationResult {

  /** The function's answer, unchanged. */
  final class Answer implements InvocationResult {
    private final byte[] payload;

    public Answer(byte[] payload) {
      this.payload = payload;
    }

    public byte[] payload() {
      return payload;
    }
  }

  /** Why there is no answer, in Lambda's words. */
  record Failure(Cause cause, String errorType, String errorMessage) implements InvocationResult {
    @Override
    public String toString() {
      return errorType + ": " + errorMessage;
    }
  }

  /** What a failure came from. */
  enum Cause {
    /** The function threw. */
    FUNCTION,
    /** It took longer than the template allows. */
    TIMEOUT,
    /** Its process died or could not be started. */
    PROCESS,
    /** The stage is being closed. */
    STAGE
  }
}
