package io.tandem.local.gateway;

import io.javalin.http.Context;
import io.tandem.local.web.HttpFailure;

/** API Gateway's own answers. */
enum GatewayRefusal {
  UNAUTHORIZED(401, "Unauthorized"),
  NOT_FOUND(404, "Not Found"),
  FUNCTION_FAILED(500, "Internal Server Error"),
  NOT_AVAILABLE(503, "Service Unavailable");

  private final HttpFailure failure;

  GatewayRefusal(int status, String message) {
    failure = new HttpFailure(status, message);
  }

  void write(Context response) {
    if (this == UNAUTHORIZED) {
      response.header("www-authenticate", "Bearer");
    }
    failure.writeTo(response);
  }
}
