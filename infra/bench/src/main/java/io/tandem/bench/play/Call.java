package io.tandem.bench.play;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tandem.local.json.Json;
import java.util.Map;
import java.util.UUID;

/**
 * A call of the HTTP API as its function receives it, payload format 2.0.
 *
 * @param function the function that answers it
 * @param route method and path, as in the template
 * @param path the values for {@code {id}} and the like in it
 * @param userId the caller
 */
public record Call(
    String function,
    String route,
    Map<String, String> path,
    String userId,
    String body,
    Map<String, String> headers) {

  /** Without a header. */
  public Call(String function, String route, Map<String, String> path, String userId, String body) {
    this(function, route, path, userId, body, Map.of());
  }

  /** The first call of a conversation. */
  public static Call openSession(String inviter) {
    String body = "{\"inviteName\":\"Benny\"}";
    return new Call("open-session", "POST /api/v1/sessions", Map.of(), inviter, body);
  }

  /** The same with an {@code Idempotency-Key}. */
  public Call withKey(String key) {
    return new Call(function, route, path, userId, body, Map.of("idempotency-key", key));
  }

  /** The event. */
  public byte[] event() {
    String[] methodAndPath = route.split(" ", 2);
    ObjectNode event = Json.object();
    event.put("version", "2.0").put("routeKey", route);
    event.put("rawPath", filledIn(methodAndPath[1]));
    event.set("headers", Json.tree(headers));
    event.set("pathParameters", Json.tree(path));
    ObjectNode context = event.putObject("requestContext");
    context.put("requestId", UUID.randomUUID().toString());
    context.putObject("http").put("method", methodAndPath[0]);
    context
        .putObject("authorizer")
        .putObject("jwt")
        .putObject("claims")
        .put("sub", userId)
        .put("name", userId.startsWith("ana") ? "Ana" : "Ben");
    event.put("body", body).put("isBase64Encoded", false);
    return Json.bytes(event);
  }

  private String filledIn(String template) {
    String filled = template;
    for (Map.Entry<String, String> parameter : path.entrySet()) {
      filled = filled.replace("{" + parameter.getKey() + "}", parameter.getValue());
    }
    return filled;
  }
}
