package io.tandem.push;

import java.time.Duration;
import java.util.List;

/** What became of a request to Expo. */
sealed interface Sending {

  /**
   * Expo has it, and sends it on.
   *
   * @param tickets one for each message, in their order
   */
  record Taken(List<PushTicket> tickets) implements Sending {}

  /**
   * Expo took nothing: it may be asked again.
   *
   * @param passing whether another answer can be hoped for soon
   * @param ofItsContent whether it is something in the request that Expo does not take, so that it
   *     will not take it later either
   * @param retryAfter how long Expo wants to be left alone
   */
  record Refused(String why, boolean passing, boolean ofItsContent, Duration retryAfter)
      implements Sending {}

  /** It is gone, and nobody can say whether it arrived. */
  record Unknown(String why) implements Sending {}
}
