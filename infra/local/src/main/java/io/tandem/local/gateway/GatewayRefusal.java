package io.tandem.local.gateway;

import io.javalin.http.Context;
import io.tandem.local.web.Replies;
import java.util.Map;

/** What API Gateway answers by itself. */
enum GatewayRefusal {
  NOT_FOUND(404, "Not Found"),
  TOO_LARGE(413, "Request Entity Too Large"),
  FUNCTION_FAILED(500, "Internal Server Error"),
  NOT_AVAILABLE(503, "Service Unavailable");

  private final int status;
  private final String message;

  GatewayRefusal(int status, String message) {
    this.status = status;
    this.message = message;
  }

  void write(Context response) {
    response.status(status);
    Replies.json(response, Map.of("message", message));
  }

  /** The gateway's own message, and beside it what the API's refusals all have. */
  static void unauthorized(Context response) {
    response.status(401).header("www-authenticate", "Bearer");
    Replies.json(
        response,
        Map.of(
            "message",
            "Unauthorized",
            "success",
            false,
            "error",
            Map.of(
                "code",
                "UNAUTHORIZED",
                "message",
                "a valid token is needed: Bearer, not expired")));
  }
}
