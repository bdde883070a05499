package io.tandem.bench.plans;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.bench.play.Call;
import io.tandem.bench.play.Functions;
import io.tandem.bench.play.Pair;
import io.tandem.local.json.Json;
import java.util.Map;

/** The last calls of two people: one opens a session and leaves it, the other erases their data. */
record Farewell(Functions functions, Pair pair) {
  private static final String SESSIONS = "/api/v1/sessions";

  void say() {
    String opened =
        call("open-session", "POST " + SESSIONS, Map.of(), pair.ana(), "{\"inviteName\":\"Cleo\"}")
            .at("/state/session/id")
            .asText();
    Map<String, String> its = Map.of("id", opened);
    String invitation = SESSIONS + "/{id}/invitation";
    call("renew-invitation", "POST " + invitation + "/renew", its, pair.ana(), "");
    call("read-invitation", "GET " + invitation, its, pair.ana(), "");
    call("leave-session", "POST " + SESSIONS + "/{id}/leave", its, pair.ana(), "{}");
    call("export-data", "GET /api/v1/me/export", Map.of(), pair.ben(), "");
    call("erase-me", "DELETE /api/v1/me", Map.of(), pair.ben(), "");
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
