package io.tandem.local.web;

import io.javalin.http.Context;
import java.util.Map;

/**
 * A failure that no function answers. API Gateway sends only the message. The stage adds the
 * envelope of the API's own refusals, so that every failure has it.
 */
public record HttpFailure(int status, String message) {

  public void writeTo(Context response) {
    response.status(status);
    if (status == 401) {
      response.header("www-authenticate", "Bearer");
    }
    Replies.json(response, body());
  }

  Map<String, Object> body() {
    return Map.of(
        "message", message, "success", false, "error", Map.of("code", code(), "message", message));
  }

  private String code() {
    return switch (status) {
      case 401 -> "UNAUTHORIZED";
      case 404 -> "NOT_FOUND";
      case 413 -> "PAYLOAD_TOO_LARGE";
      default -> status < 500 ? "VALIDATION_ERROR" : "INTERNAL_ERROR";
    };
  }
}
