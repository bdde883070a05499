package io.tandem.local.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tandem.local.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A request's headers and cookies as API Gateway passes them on. */
final class EventHeaders {
  private static final String COOKIE = "cookie";

  private EventHeaders() {}

  /** Names in lower case, several values of one name joined; cookies are kept apart. */
  static ObjectNode of(HttpServletRequest request, String trace) {
    ObjectNode headers = Json.object();
    for (String header : Collections.list(request.getHeaderNames())) {
      String name = header.toLowerCase(Locale.ROOT);
      if (!name.equals(COOKIE)) {
        headers.put(name, String.join(",", values(request, header)));
      }
    }
    headers.put("x-amzn-trace-id", trace);
    headers.put("x-forwarded-for", request.getRemoteAddr());
    headers.put("x-forwarded-port", String.valueOf(request.getLocalPort()));
    headers.put("x-forwarded-proto", request.getScheme());
    return headers;
  }

  static List<String> cookies(HttpServletRequest request) {
    return values(request, COOKIE).stream()
        .flatMap(header -> Stream.of(header.split(";", -1)))
        .map(String::strip)
        .filter(cookie -> !cookie.isEmpty())
        .toList();
  }

  private static List<String> values(HttpServletRequest request, String header) {
    return Collections.list(request.getHeaders(header));
  }
}
