package io.tandem.bench.play;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.LocalStage;
import io.tandem.local.json.Json;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Two go through a whole conversation, in which the actions that matter are somebody else's. */
public final class Rehearsal {
  private static final String[] NEEDS = {"needsConfirmed", "needsShared", "needsValidated"};
  private final Functions functions;
  private final BiConsumer<Action, Pair> player;
  private final String invitation;
  private final Pair pair;

  private Rehearsal(LocalStage stage, BiConsumer<Action, Pair> player) {
    this.functions = new Functions(stage);
    this.player = player;
    String ana = "ana-" + UUID.randomUUID();
    String route = "POST /api/v1/sessions";
    JsonNode opened =
        data(new Call("open-session", route, Map.of(), ana, "{\"inviteName\":\"Benny\"}"));
    this.invitation = opened.at("/invitationId").asText();
    this.pair =
        new Pair(opened.at("/state/session/id").asText(), ana, ana.replaceFirst("ana", "ben"));
  }

  /**
   * All of it.
   *
   * @param player makes the call when an action's turn has come
   */
  public static void on(LocalStage stage, BiConsumer<Action, Pair> player) {
    new Rehearsal(stage, player).play();
  }

  private void play() {
    scene(Action.CONFIRM);
    String accept = "POST /api/v1/invitations/{id}/accept";
    data(new Call("accept-invitation", accept, Map.of("id", invitation), pair.ben(), ""));
    scene(Action.SIGN);
    both("confirm-feel-heard", "/feel-heard", "{\"confirmed\":true}");
    both("share-empathy", "/empathy/share", "{\"content\":\"You feel left alone with it.\"}");
    by(
        pair.ana(),
        "validate-empathy",
        "/empathy/validate",
        Map.of("id", pair.session()),
        "{\"validated\":true}");
    scene(Action.VALIDATE);
    for (String need : NEEDS) {
      Map<String, String> values = Map.of("id", pair.session(), "gate", need);
      by(pair.ana(), "record-gate", "/gates/{gate}", values, "");
      by(pair.ben(), "record-gate", "/gates/{gate}", values, "");
    }
    scene(Action.ADVANCE);
    scene(Action.READ);
  }

  private void scene(Action action) {
    player.accept(action, pair);
  }

  private void both(String function, String path, String body) {
    by(pair.ana(), function, path, Map.of("id", pair.session()), body);
    by(pair.ben(), function, path, Map.of("id", pair.session()), body);
  }

  private void by(
      String who, String function, String path, Map<String, String> values, String body) {
    data(new Call(function, "POST /api/v1/sessions/{id}" + path, values, who, body));
  }

  private JsonNode data(Call call) {
    JsonNode answer = Json.parse(functions.must(call)).orElseThrow();
    return Json.parse(answer.path("body").asText().getBytes(UTF_8)).orElseThrow().path("data");
  }
}
