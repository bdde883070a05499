package io.tandem.local.expo;

import java.util.List;
import java.util.Map;

/**
 * A request that Expo refuses as a whole
 * (https://docs.expo.dev/push-notifications/sending-notifications/#request-errors).
 */
final class ExpoError extends RuntimeException {
  private final int status;
  private final String code;

  private ExpoError(int status, String code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  static ExpoError invalid(String message) {
    return new ExpoError(400, "VALIDATION_ERROR", message);
  }

  static ExpoError tooMany(String code, String message) {
    return new ExpoError(400, code, message);
  }

  static ExpoError unauthorized() {
    return new ExpoError(401, "UNAUTHORIZED", "The project needs a valid access token");
  }

  static ExpoError tooFast(int limit) {
    return new ExpoError(
        429, "TOO_MANY_REQUESTS", "More than " + limit + " push notifications in a second");
  }

  int status() {
    return status;
  }

  Map<String, Object> body() {
    return Map.of("errors", List.of(Map.of("code", code, "message", String.valueOf(getMessage()))));
  }
}
