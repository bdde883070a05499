package io.tandem.sessions.store;

/**
 * An answer, ready to be sent, and to be stored for a repeat of its request.
 *
 * @param status the HTTP status
 * @param body JSON
 * @param replayed whether it is the stored answer of an earlier request
 */
public record Reply(int status, String body, boolean replayed) {

  /** An answer made now. */
  public static Reply of(int status, String body) {
    return new Reply(status, body, false);
  }
}
