package io.tandem.push;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What Expo says of one message: of an error the code alone, for its text quotes tokens.
 *
 * @param id of the receipt to come; empty if there is none
 * @param error empty if there is none
 * @see <a href="https://docs.expo.dev/push-notifications/sending-notifications/#push-tickets">push
 *     tickets</a>
 */
record PushTicket(String id, String error) {
  /** The app is gone from the phone, or its token is no more. */
  static final String DEVICE_NOT_REGISTERED = "DeviceNotRegistered";

  static PushTicket of(JsonNode ticket) {
    return new PushTicket(ticket.path("id").asText(), errorOf(ticket));
  }

  /** Receipts say it in the same words. */
  static String errorOf(JsonNode answer) {
    return answer.path("status").asText().equals("ok")
        ? ""
        : answer.at("/details/error").asText("no code");
  }

  boolean isOk() {
    return error.isEmpty();
  }
}
