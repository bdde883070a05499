package io.tandem.local.web;

import io.javalin.http.Context;
import io.tandem.local.json.Json;
import java.util.List;
import java.util.Map;

/** How the stage's own endpoints answer. */
public final class Replies {
  private Replies() {}

  public static void json(Context request, Object body) {
    request.contentType("application/json").result(Json.bytes(body));
  }

  public static void items(Context request, List<?> items) {
    json(request, Map.of("items", items));
  }

  /** In the envelope of the API's own refusals. */
  public static void refusal(Context request, int status, String code, String message) {
    request.status(status);
    json(request, Map.of("success", false, "error", Map.of("code", code, "message", message)));
  }
}
