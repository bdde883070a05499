package io.tandem.push;

import java.time.Duration;
import java.util.List;
import java.util.Map;

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
   * @param retryAfter how long Expo wants to be left alone
   */
  record Refused(String why, boolean passing, Duration retryAfter) implements Sending {}

  /**
   * Expo took nothing, for something in the request that it will not take later either.
   *
   * @param projects by push token the project of its app; empty if Expo does not say
   */
  record Unfit(String why, Map<String, String> projects) implements Sending {}

  /** It is gone, and nobody can say whether it arrived. */
  record Unknown(String why) implements Sending {}
}
