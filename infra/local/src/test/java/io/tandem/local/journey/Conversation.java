package io.tandem.local.journey;

import static io.tandem.local.journey.Phone.must;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.LocalStage;
import org.jspecify.annotations.Nullable;

/** Ana invites Ben: two phones, and the session they go through. */
final class Conversation {
  final Phone ana;
  final Phone ben;
  final String session;
  final String invitation;

  private Conversation(LocalStage stage) {
    ana = new Phone(stage.uri(), "Ana");
    ben = new Phone(stage.uri(), "Ben");
    JsonNode opened = must(ana.post("/sessions", "{\"inviteName\":\"Benny\"}"));
    session = opened.at("/session/id").asText();
    invitation = opened.at("/invitation/id").asText();
  }

  static Conversation opened(LocalStage stage) {
    return new Conversation(stage);
  }

  static Conversation invited(LocalStage stage) {
    Conversation two = opened(stage);
    must(two.post(two.ana, "/invitation/confirm", null));
    return two;
  }

  static Conversation joined(LocalStage stage) {
    Conversation two = invited(stage);
    must(two.ben.post("/invitations/" + two.invitation + "/accept", null));
    return two;
  }

  static Conversation revealed(LocalStage stage) {
    Conversation two = joined(stage);
    must(two.post(two.ben, "/compact/sign", "{\"agreed\":true}"));
    two.both("/feel-heard", "{\"confirmed\":true}");
    must(two.post(two.ana, "/empathy/share", "{\"content\":\"you feel alone\"}"));
    must(two.post(two.ben, "/empathy/share", "{\"content\":\"you feel unheard\"}"));
    return two;
  }

  static Conversation readyForStage4(LocalStage stage) {
    Conversation two = revealed(stage);
    two.both("/empathy/validate", "{\"validated\":true}");
    for (String gate : new String[] {"needsConfirmed", "needsShared", "needsValidated"}) {
      two.both("/gates/" + gate, null);
    }
    return two;
  }

  Phone.Answer post(Phone phone, String path, @Nullable String body) {
    return phone.post("/sessions/" + session + path, body);
  }

  JsonNode state(Phone phone) {
    return must(phone.get("/sessions/" + session + "/state"));
  }

  private void both(String path, @Nullable String body) {
    must(post(ana, path, body));
    must(post(ben, path, body));
  }
}
