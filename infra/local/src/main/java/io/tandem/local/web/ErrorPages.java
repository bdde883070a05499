package io.tandem.local.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinLogger;
import java.io.EOFException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpStatus;

/** The answers to requests that fail before or outside their handler. */
final class ErrorPages {
  /** In API Gateway's words. */
  private static final Map<Integer, String> MESSAGES =
      Map.of(404, "Not Found", 413, "Request Entity Too Large", 500, "Internal Server Error");

  private ErrorPages() {}

  static void addTo(RoutesConfig routes) {
    routes.exception(BadRequest.class, (e, request) -> badRequest(request, e));
    routes.exception(
        HttpResponseException.class, (e, request) -> failure(e.getStatus()).writeTo(request));
    routes.exception(Exception.class, (e, request) -> failed(request, e));
  }

  private static void badRequest(Context request, BadRequest e) {
    Replies.refusal(request, 400, "VALIDATION_ERROR", String.valueOf(e.getMessage()));
  }

  private static void failed(Context request, Exception e) {
    int status =
        Stream.<Throwable>iterate(e, Objects::nonNull, Throwable::getCause)
            .map(ErrorPages::status)
            .filter(found -> found < HttpStatus.INTERNAL_SERVER_ERROR_500)
            .findFirst()
            .orElse(HttpStatus.INTERNAL_SERVER_ERROR_500);
    if (status == HttpStatus.INTERNAL_SERVER_ERROR_500) {
      JavalinLogger.warn("Uncaught exception", e);
    }
    failure(status).writeTo(request);
  }

  /** Below 500 if the request itself was at fault: not HTTP, or not complete. */
  private static int status(Throwable cause) {
    if (cause instanceof HttpException http) {
      return http.getCode();
    }
    return cause instanceof EOFException
        ? HttpStatus.BAD_REQUEST_400
        : HttpStatus.INTERNAL_SERVER_ERROR_500;
  }

  private static HttpFailure failure(int status) {
    return new HttpFailure(status, MESSAGES.getOrDefault(status, HttpStatus.getMessage(status)));
  }
}
