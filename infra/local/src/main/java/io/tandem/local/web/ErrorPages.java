package io.tandem.local.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.Map;

/** What is answered when a request fails before or beside its handler. */
public final class ErrorPages {
  private static final int TOO_LARGE = 413;

  private ErrorPages() {}

  public static void addTo(RoutesConfig routes) {
    routes.exception(BadRequest.class, (e, request) -> badRequest(request, e));
    routes.exception(HttpResponseException.class, (e, request) -> refused(request, e));
  }

  private static void badRequest(Context request, BadRequest e) {
    Replies.refusal(request, 400, "VALIDATION_ERROR", String.valueOf(e.getMessage()));
  }

  // In API Gateway's words; only the body's limit ever comes here.
  private static void refused(Context request, HttpResponseException e) {
    String message =
        e.getStatus() == TOO_LARGE ? "Request Entity Too Large" : String.valueOf(e.getMessage());
    request.status(e.getStatus());
    Replies.json(request, Map.of("message", message));
  }
}
