package io.tandem.push;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Expo's answer for one message. Holds only the code of an error, because its text quotes tokens.
 *
 * @param id the id of the receipt to come; empty if there is none
 * @param error the error's code; empty if there is none
 * @see <a href="https://docs.expo.dev/push-notifications/sending-notifications/#push-tickets">push
 *     tickets</a>
 */
record PushTicket(String id, String error) {
  /** The app was uninstalled, or its token has expired. */
  static final String DEVICE_NOT_REGISTERED = "DeviceNotRegistered";

  static PushTicket of(JsonNode ticket) {
    return new PushTicket(ticket.path("id").asText(), errorOf(ticket));
  }

  /** The error's code in a ticket or a receipt; both have the same format. */
  static String errorOf(JsonNode answer) {
    return answer.path("status").asText().equals("ok")
        ? ""
        : answer.at("/details/error").asText("no code");
  }

  boolean isOk() {
    return error.isEmpty();
  }
}
