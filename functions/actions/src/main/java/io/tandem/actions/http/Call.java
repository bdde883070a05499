package io.tandem.actions.http;

import io.tandem.sessions.Moment;
import io.tandem.sessions.Person;

/**
 * One call of a command, as the decision needs it.
 *
 * @param caller who calls
 * @param input what they sent, checked
 * @param moment when, after the session was locked
 */
public record Call<I>(Person caller, I input, Moment moment) {

  /** The caller's id. */
  public String userId() {
    return caller.userId();
  }
}
