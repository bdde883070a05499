package io.tandem.bench.play;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The calls of two people in a session that is already open, to its last.
 *
 * @param invitation the one that the invitee accepts
 */
public record Conversation(Pair pair, String invitation) {
  private static final String[] NEEDS = {"needsConfirmed", "needsShared", "needsValidated"};

  /**
   * A session that was just opened.
   *
   * @param name shared by both user ids, after a prefix each
   */
  public static Conversation opened(Functions functions, String name) {
    JsonNode answer = Json.parse(functions.must(Call.openSession("ana-" + name))).orElseThrow();
    JsonNode data =
        Json.parse(answer.path("body").asText().getBytes(UTF_8)).orElseThrow().path("data");
    return new Conversation(
        new Pair(data.at("/state/session/id").asText(), "ana-" + name, "ben-" + name),
        data.at("/invitationId").asText());
  }

  /** The calls until the inviter advances to the last stage. */
  public List<Call> untilTheLastStage() {
    List<Call> calls = new ArrayList<>();
    calls.add(Action.CONFIRM.on(pair));
    calls.add(
        new Call(
            "accept-invitation",
            "POST /api/v1/invitations/{id}/accept",
            Map.of("id", invitation),
            pair.ben(),
            ""));
    calls.add(Action.SIGN.on(pair));
    calls.addAll(both("confirm-feel-heard", "/feel-heard", "{\"confirmed\":true}"));
    calls.addAll(
        both("share-empathy", "/empathy/share", "{\"content\":\"You feel left alone with it.\"}"));
    calls.add(by(pair.ana(), "validate-empathy", "/empathy/validate", "{\"validated\":true}"));
    calls.add(Action.VALIDATE.on(pair));
    for (String need : NEEDS) {
      calls.add(gate(pair.ana(), need));
      calls.add(gate(pair.ben(), need));
    }
    calls.add(Action.ADVANCE.on(pair));
    return calls;
  }

  /** The calls from there to the end. */
  public List<Call> theLastStage() {
    List<Call> calls = new ArrayList<>();
    calls.add(by(pair.ben(), "advance-stage", "/stages/advance", ""));
    calls.add(gate(pair.ana(), "rankingSubmitted"));
    calls.add(gate(pair.ana(), "agreementCreated"));
    calls.add(gate(pair.ben(), "agreementCreated"));
    calls.add(by(pair.ben(), "resolve-session", "/resolve", "{}"));
    return calls;
  }

  private List<Call> both(String function, String path, String body) {
    return List.of(by(pair.ana(), function, path, body), by(pair.ben(), function, path, body));
  }

  private Call by(String who, String function, String path, String body) {
    Map<String, String> session = Map.of("id", pair.session());
    return new Call(function, "POST /api/v1/sessions/{id}" + path, session, who, body);
  }

  private Call gate(String who, String gate) {
    Map<String, String> values = Map.of("id", pair.session(), "gate", gate);
    return new Call("record-gate", "POST /api/v1/sessions/{id}/gates/{gate}", values, who, "");
  }
}
