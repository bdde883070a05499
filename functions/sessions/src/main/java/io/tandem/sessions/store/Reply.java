package io.tandem.sessions.store;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An answer without the session's state; this part is kept for a repeat of the request.
 *
 * @param status the HTTP status
 * @param body JSON
 * @param replayed whether it is the kept answer of an earlier request
 */
public record Reply(int status, ObjectNode body, boolean replayed) {

  /** A new answer. */
  public static Reply of(int status, ObjectNode body) {
    return new Reply(status, body, false);
  }
}
