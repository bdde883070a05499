package io.tandem.actions.http;

import io.tandem.sessions.Moment;
import io.tandem.sessions.Person;

/**
 * A command's call, with what the decision needs.
 *
 * @param caller the signed-in user
 * @param input what they sent, validated
 * @param moment the time of the call, taken after the session was locked
 */
public record Call<I>(Person caller, I input, Moment moment) {

  /** The caller's id. */
  public String userId() {
    return caller.userId();
  }
}
