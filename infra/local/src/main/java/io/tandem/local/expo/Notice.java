package io.tandem.local.expo;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Expo's report on a message to one phone: the ticket at once, the receipt later
 * (https://docs.expo.dev/push-notifications/sending-notifications/#push-tickets).
 *
 * @param id a ticket's id, with which its receipt can be read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Notice(
    String status,
    @Nullable String id,
    @Nullable String message,
    @Nullable Map<String, String> details) {

  static Notice taken() {
    return new Notice("ok", UUID.randomUUID().toString(), null, null);
  }

  static Notice delivered() {
    return new Notice("ok", null, null, null);
  }

  /**
   * With an error code of
   * https://docs.expo.dev/push-notifications/sending-notifications/#push-receipt-errors
   */
  static Notice tooBig() {
    return new Notice(
        "error",
        null,
        "The payload is larger than " + Payload.MOST_BYTES + " bytes",
        Map.of("error", "MessageTooBig"));
  }

  static Notice notRegistered(String token) {
    return new Notice(
        "error",
        null,
        "\"" + token + "\" is not a registered push notification recipient",
        Map.of("error", "DeviceNotRegistered", "expoPushToken", token));
  }
}
