package io.tandem.local.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.tandem.local.LocalStage;
import io.tandem.local.journey.Arrived;
import io.tandem.local.journey.Conversation;
import io.tandem.local.journey.Phone;
import io.tandem.local.json.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the real functions made of a walk: every answer, every state on the way, every message. */
final class History {
  private final LocalStage stage;
  private final Conversation two;
  private final List<Map<String, Object>> steps = new ArrayList<>();
  private final List<Map<String, JsonNode>> states = new ArrayList<>();

  private History(LocalStage stage) {
    this.stage = stage;
    this.two = Conversation.opened(stage);
  }

  /** As JSON, by user id. */
  static History recordedAt(LocalStage stage) {
    History history = new History(stage);
    history.look();
    Walk.STEPS.forEach(history::take);
    return history;
  }

  List<String> members() {
    return List.of(two.ana.userId, two.ben.userId);
  }

  String json() {
    return new String(
        Json.bytes(
            Map.of(
                "session",
                two.session,
                "steps",
                steps,
                "states",
                states,
                "events",
                Map.of(two.ana.userId, events(two.ana), two.ben.userId, events(two.ben)),
                "messages",
                messages())),
        UTF_8);
  }

  private void take(Walk.Step step) {
    Phone by = phone(step.by());
    Phone.Answer answer =
        switch (step.action()) {
          case "acceptInvitation" -> by.post("/invitations/" + two.invitation + "/accept", null);
          case "draftInvitation" -> by.call("PUT", path(step), step.body());
          default -> by.post(path(step), step.body());
        };
    steps.add(
        Map.of(
            "by", by.userId,
            "action", step.action(),
            "arguments", Json.parse(step.arguments().getBytes(UTF_8)).orElseThrow(),
            "answer", Phone.must(answer)));
    look();
  }

  private void look() {
    Map<String, JsonNode> now = new HashMap<>();
    for (Phone phone : List.of(two.ana, two.ben)) {
      Phone.Answer state = phone.get("/sessions/" + two.session + "/state");
      now.put(phone.userId, state.status() == 200 ? state.data() : NullNode.getInstance());
    }
    states.add(now);
  }

  private JsonNode events(Phone phone) {
    return Phone.must(phone.get("/sessions/" + two.session + "/events?limit=200")).get("events");
  }

  private List<JsonNode> messages() {
    Arrived arrived = new Arrived(stage);
    int last = events(two.ana).size();
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(arrived.asHeard(two.session)).hasSize(last));
    return Stream.of(
            arrived.asHeard(two.session),
            arrived.onUserChannel(two.ana),
            arrived.onUserChannel(two.ben))
        .flatMap(List::stream)
        .toList();
  }

  private String path(Walk.Step step) {
    return "/sessions/" + two.session + "/" + step.path();
  }

  private Phone phone(String name) {
    return name.equals("ana") ? two.ana : two.ben;
  }
}
