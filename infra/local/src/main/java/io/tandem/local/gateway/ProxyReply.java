package io.tandem.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.util.Base64;
import java.util.Map;

/** Turns a function's answer into an HTTP response, payload format 2.0. */
final class ProxyReply {
  private static final int LOWEST_STATUS = 100;
  private static final int HIGHEST_STATUS = 599;

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
    Map<String, String> headers = ReplyHeaders.of(answer);
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
}
