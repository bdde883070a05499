package io.tandem.bench.plans;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.bench.play.Call;
import io.tandem.bench.play.Functions;
import io.tandem.bench.play.Pair;
import io.tandem.local.json.Json;
import java.util.Map;

/**
 * The last calls of two people: one opens sessions, of which one is left and one declined; the
 * other erases their data.
 */
record Farewell(Functions functions, Pair pair) {
  private static final String SESSIONS = "/api/v1/sessions";

  void say() {
    Map<String, String> its = idOf(opened(), "/state/session/id");
    String invitation = SESSIONS + "/{id}/invitation";
    call("renew-invitation", "POST " + invitation + "/renew", its, pair.ana(), "");
    call("read-invitation", "GET " + invitation, its, pair.ana(), "");
    call("leave-session", "POST " + SESSIONS + "/{id}/leave", its, pair.ana(), "{}");
    JsonNode other = opened();
    Map<String, String> others = idOf(other, "/state/session/id");
    call("confirm-invitation", "POST " + invitation + "/confirm", others, pair.ana(), "{}");
    String decline = "POST /api/v1/invitations/{id}/decline";
    call("decline-invitation", decline, idOf(other, "/invitationId"), "cleo", "{}");
    call("export-data", "GET /api/v1/me/export", Map.of(), pair.ben(), "");
    call("erase-me", "DELETE /api/v1/me", Map.of(), pair.ben(), "");
  }

  private JsonNode opened() {
    String body = "{\"inviteName\":\"Cleo\"}";
    return call("open-session", "POST " + SESSIONS, Map.of(), pair.ana(), body);
  }

  private static Map<String, String> idOf(JsonNode opened, String id) {
    return Map.of("id", opened.at(id).asText());
  }

  private JsonNode call(
      String function, String route, Map<String, String> path, String who, String body) {
    byte[] answer = functions.must(new Call(function, route, path, who, body));
    return Json.parse(answer)
        .flatMap(it -> Json.parse(it.path("body").asText().getBytes(UTF_8)))
        .orElseThrow()
        .path("data");
  }
}
