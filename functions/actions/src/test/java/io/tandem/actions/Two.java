package io.tandem.actions;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.actions.Api.Answer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Two people, new for each test, and their session. */
final class Two {
  final String ana = "ana-" + UUID.randomUUID();
  final String ben = "ben-" + UUID.randomUUID();
  final String session;
  final String invitation;

  private Two() {
    JsonNode opened = must(Api.call(ana, "POST", "/sessions", "{\"inviteName\":\"Benny\"}")).data();
    session = opened.at("/state/session/id").asText();
    invitation = opened.at("/invitationId").asText();
  }

  static Two opened() {
    return new Two();
  }

  static Two invited() {
    Two two = opened();
    must(two.as(two.ana, "POST", "/invitation/confirm", "{\"message\":\"Shall we talk?\"}"));
    return two;
  }

  static Two joined() {
    Two two = invited();
    must(Api.call(two.ben, "POST", "/invitations/" + two.invitation + "/accept", null));
    return two;
  }

  static Two atWitness() {
    Two two = joined();
    must(two.as(two.ben, "POST", "/compact/sign", "{\"agreed\":true}"));
    return two;
  }

  static Two atPerspectiveStretch() {
    Two two = atWitness();
    two.both("POST", "/feel-heard", "{\"confirmed\":true}");
    return two;
  }

  static Two revealed() {
    Two two = atPerspectiveStretch();
    must(two.as(two.ana, "POST", "/empathy/share", "{\"content\":\"you feel alone\"}"));
    must(two.as(two.ben, "POST", "/empathy/share", "{\"content\":\"you feel unheard\"}"));
    return two;
  }

  static Two atNeedMapping() {
    Two two = revealed();
    two.both("POST", "/empathy/validate", "{\"validated\":true}");
    return two;
  }

  static Two atStrategicRepair() {
    Two two = atNeedMapping();
    for (String gate : new String[] {"needsConfirmed", "needsShared", "needsValidated"}) {
      two.both("POST", "/gates/" + gate, null);
    }
    two.both("POST", "/stages/advance", null);
    return two;
  }

  static Two resolved() {
    Two two = atStrategicRepair();
    two.both("POST", "/gates/agreementCreated", null);
    must(two.as(two.ana, "POST", "/resolve", null));
    return two;
  }

  /** Adds the second signature. */
  Answer sign() {
    return as(ben, "POST", "/compact/sign", "{\"agreed\":true}");
  }

  Answer as(String caller, String method, String path, @Nullable String body) {
    return Api.call(caller, method, "/sessions/" + session + path, body);
  }

  JsonNode read(String caller, String path) {
    return must(as(caller, "GET", path, null)).data();
  }

  JsonNode state(String caller) {
    return read(caller, "/state");
  }

  JsonNode events(String caller) {
    return read(caller, "/events").get("events");
  }

  private void both(String method, String path, @Nullable String body) {
    must(as(ana, method, path, body));
    must(as(ben, method, path, body));
  }

  private static Answer must(Answer answer) {
    if (answer.status() >= 300) {
      throw new AssertionError(answer);
    }
    return answer;
  }
}
