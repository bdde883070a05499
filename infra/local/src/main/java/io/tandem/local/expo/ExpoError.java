package io.tandem.local.expo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request that Expo refuses as a whole
 * (https://docs.expo.dev/push-notifications/sending-notifications/#request-errors).
 */
final class ExpoError extends RuntimeException {
  private final int status;
  private final String code;
  private final Map<String, List<String>> details;

  private ExpoError(int status, String code, String message) {
    this(status, code, message, Map.of());
  }

  private ExpoError(int status, String code, String message, Map<String, List<String>> details) {
    super(message);
    this.status = status;
    this.code = code;
    this.details = details;
  }

  static ExpoError invalid(String message) {
    return new ExpoError(400, "VALIDATION_ERROR", message);
  }

  static ExpoError tooMany(String code, String message) {
    return new ExpoError(400, code, message);
  }

  /** With the details shown in https://github.com/expo/expo/issues/6771. */
  static ExpoError twoProjects(Map<String, List<Device>> byProject) {
    Map<String, List<String>> tokens = new LinkedHashMap<>();
    byProject.forEach(
        (project, devices) -> tokens.put(project, devices.stream().map(Device::token).toList()));
    return new ExpoError(
        400,
        "PUSH_TOO_MANY_EXPERIENCE_IDS",
        "All push notification messages in the same request must be for the same project",
        tokens);
  }

  /** As shown in https://github.com/expo/expo/issues/17107. */
  static ExpoError notPermitted(String project) {
    return new ExpoError(
        403, "UNAUTHORIZED", "Insufficient permissions to send push notifications to " + project);
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
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("code", code);
    error.put("message", String.valueOf(getMessage()));
    if (!details.isEmpty()) {
      error.put("details", details);
    }
    error.put("isTransient", status == 429);
    return Map.of("errors", List.of(error));
  }
}
