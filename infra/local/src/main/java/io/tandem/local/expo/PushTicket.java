package io.tandem.local.expo;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What Expo says at once of a message to one phone
 * (https://docs.expo.dev/push-notifications/sending-notifications/#push-tickets).
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PushTicket(
    String status,
    @Nullable String id,
    @Nullable String message,
    @Nullable Map<String, String> details) {

  static PushTicket to(String token) {
    return ExpoToken.isOne(token)
        ? new PushTicket("ok", UUID.randomUUID().toString(), null, null)
        : new PushTicket(
            "error",
            null,
            "\"" + token + "\" is not a registered push notification recipient",
            Map.of("error", "DeviceNotRegistered", "expoPushToken", token));
  }
}
