package io.tandem.push;

import java.util.Map;

/** The result of asking Expo for receipts. */
sealed interface ReceiptsResult {

  /**
   * Expo answered; a ticket without a receipt yet is left out.
   *
   * @param errors each receipt's error code by ticket id, empty if there was no error
   */
  record Answered(Map<String, String> errors) implements ReceiptsResult {}

  /** Something in the request is at fault, such as an id. Expo may answer a request without it. */
  record Unfit(String why) implements ReceiptsResult {}

  /** Expo gives no receipts now. */
  record Silent(String why) implements ReceiptsResult {}
}
