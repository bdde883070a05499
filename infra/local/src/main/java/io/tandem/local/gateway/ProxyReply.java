package io.tandem.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Turns a function's answer into an HTTP response, payload format 2.0. */
final class ProxyReply {
  private static final int LOWEST_STATUS = 100;
  private static final int HIGHEST_STATUS = 599;

  /** The server sets these itself. */
  private static final Set<String> OF_THE_CONNECTION =
      Set.of("content-length", "connection", "transfer-encoding", "date");

  private ProxyReply() {}

  /** False if API Gateway could not pass the answer on. */
  static boolean write(Context response, JsonNode answer, Cors cors) {
    if (!answer.has("statusCode")) {
      // Then the answer itself is the body.
      response
          .contentType("application/json")
          .result(answer.isTextual() ? answer.textValue() : answer.toString());
      return true;
    }
    int status = answer.get("statusCode").asInt();
    if (status < LOWEST_STATUS || status > HIGHEST_STATUS) {
      return false;
    }
    try {
      response.status(status).result(body(answer));
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
    Map<String, String> headers = headers(answer);
    cors.removeFrom(headers);
    headers.forEach(response::header);
    answer.path("cookies").forEach(cookie -> response.addHeader("Set-Cookie", cookie.asText()));
    return true;
  }

  private static byte[] body(JsonNode answer) {
    String body = answer.path("body").asText("");
    return answer.path("isBase64Encoded").asBoolean()
        ? Base64.getDecoder().decode(body)
        : body.getBytes(UTF_8);
  }

  /** By name, in any case. */
  private static Map<String, String> headers(JsonNode answer) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.put("content-type", "text/plain;charset=UTF-8");
    answer
        .path("headers")
        .properties()
        .forEach(e -> headers.put(e.getKey(), e.getValue().asText()));
    headers.keySet().removeAll(OF_THE_CONNECTION);
    return headers;
  }
}
