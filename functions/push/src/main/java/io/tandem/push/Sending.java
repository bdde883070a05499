package io.tandem.push;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The result of sending messages to Expo. */
sealed interface Sending {

  /**
   * Expo accepted the messages and sends them on.
   *
   * @param tickets one per message, in their order
   */
  record Taken(List<PushTicket> tickets) implements Sending {}

  /**
   * Expo accepted nothing, but may accept a retry.
   *
   * @param temporary whether a retry may succeed soon
   * @param retryAfter how long Expo asks callers to wait
   */
  record Refused(String why, boolean temporary, Duration retryAfter) implements Sending {}

  /**
   * Expo accepted nothing, because of something in the request that it will never accept.
   *
   * @param projects each push token's project; empty if Expo does not say
   */
  record Unfit(String why, Map<String, String> projects) implements Sending {}

  /** The request was sent, but it is unknown whether it arrived. */
  record Unknown(String why) implements Sending {}
}
