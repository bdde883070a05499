package io.tandem.push;

import java.util.Map;

/** What Expo said when it was asked for receipts. */
sealed interface Asking {

  /**
   * What became of pushes.
   *
   * @param errors by ticket id an error's code, empty if there was none; those are left out of
   *     which Expo knows nothing yet
   */
  record Answered(Map<String, String> errors) implements Asking {}

  /** Something in the request is at fault, an id say: without it Expo may answer. */
  record Unfit(String why) implements Asking {}

  /** It does not say now. */
  record Silent(String why) implements Asking {}
}
