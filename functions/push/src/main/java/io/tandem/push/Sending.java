package io.tandem.push;

import java.util.List;

/** What became of a request to Expo. */
sealed interface Sending {

  /**
   * Expo has it, and sends it on.
   *
   * @param errors Expo's codes for the phones that it cannot send to
   */
  record Taken(List<String> errors) implements Sending {}

  /** Expo took nothing: it may be asked again. */
  record Refused(String why) implements Sending {}

  /** It is gone, and nobody can say whether it arrived. */
  record Unknown(String why) implements Sending {}
}
