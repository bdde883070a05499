package io.tandem.sessions.store;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An answer: what is kept for a repeat of its request, and what the session's state is added to.
 *
 * @param status the HTTP status
 * @param body JSON
 * @param replayed whether it is the kept answer of an earlier request
 */
public record Reply(int status, ObjectNode body, boolean replayed) {

  /** An answer made now. */
  public static Reply of(int status, ObjectNode body) {
    return new Reply(status, body, false);
  }
}
