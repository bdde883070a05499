package io.tandem.local.hostile;

import static io.tandem.local.journey.Phone.must;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.LocalStage;
import io.tandem.local.journey.Phone;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Two people who write a canary wherever they can. */
final class CanaryConversation {
  final Phone ana;
  final Phone ben;
  final String session;
  final String invitation;
  private final Canaries canaries;

  CanaryConversation(LocalStage stage, Canaries canaries, Canaries names) {
    this.canaries = canaries;
    ana = new Phone(stage.uri(), names.text("Ana"));
    ben = new Phone(stage.uri(), names.text("Ben"));
    JsonNode opened =
        must(ana.post("/sessions", names.body("inviteName"), UUID.randomUUID().toString()));
    session = opened.at("/state/session/id").asText();
    invitation = opened.at("/invitationId").asText();
    canaries.watch(invitation);
    ana.switchOn();
    ben.switchOn();
  }

  /** They also confuse the two ids. Such calls are refused, and must not leak the invitation's. */
  CanaryConversation joined() {
    ana.get("/sessions/" + invitation + "/state");
    ben.post("/sessions/" + invitation + "/pause", null);
    must(draft(canaries.body("message")));
    must(post(ana, "/invitation/confirm", canaries.body("message")));
    must(ben.post("/invitations/" + invitation + "/accept", null));
    return this;
  }

  void continueToTheEnd() {
    must(post(ben, "/compact/sign", "{\"agreed\":true}"));
    both("/feel-heard", "{\"confirmed\":true}");
    both("/empathy/share", "{\"content\":\"%s\"}");
    both("/empathy/validate", "{\"validated\":false,\"feedback\":\"%s\"}");
    both("/empathy/context", "{\"content\":\"%s\"}");
    both("/empathy/share", "{\"content\":\"%s\"}");
    both("/empathy/validate", "{\"validated\":true,\"feedback\":\"%s\"}");
    for (String gate : new String[] {"needsConfirmed", "needsShared", "needsValidated"}) {
      both("/gates/" + gate, "");
    }
    both("/stages/advance", "");
    both("/gates/agreementCreated", "");
    for (String step : new String[] {"pause", "resume", "resolve"}) {
      must(post(ana, "/" + step, canaries.body("reason")));
    }
  }

  Phone.Answer draft(String body) {
    return ana.call("PUT", "/sessions/" + session + "/invitation/message", body);
  }

  Phone.Answer decline() {
    must(post(ana, "/invitation/confirm", canaries.body("message")));
    return ben.post("/invitations/" + invitation + "/decline", canaries.body("reason"));
  }

  int seq() {
    return must(ana.get("/sessions/" + session + "/state")).get("seq").asInt();
  }

  private Phone.Answer post(Phone phone, String path, @Nullable String body) {
    return phone.post("/sessions/" + session + path, body, UUID.randomUUID().toString());
  }

  private void both(String path, String body) {
    must(post(ana, path, body.formatted(canaries.text(path))));
    must(post(ben, path, body.formatted(canaries.text(path))));
  }
}
