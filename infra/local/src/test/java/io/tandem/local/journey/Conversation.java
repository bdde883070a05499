package io.tandem.local.journey;

import static io.tandem.local.journey.Phone.must;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.LocalStage;
import org.jspecify.annotations.Nullable;

/** Ana invites Ben: two phones, and the session they go through. */
public final class Conversation {
  public final Phone ana;
  public final Phone ben;
  public final String session;
  public final String invitation;

  private Conversation(Phone ana, Phone ben) {
    this.ana = ana;
    this.ben = ben;
    JsonNode opened = must(ana.post("/sessions", "{\"inviteName\":\"Benny\"}"));
    session = opened.at("/state/session/id").asText();
    invitation = opened.at("/invitationId").asText();
  }

  public static Conversation opened(LocalStage stage) {
    return new Conversation(new Phone(stage.uri(), "Ana"), new Phone(stage.uri(), "Ben"));
  }

  public static Conversation invited(LocalStage stage) {
    return opened(stage).confirmed();
  }

  public static Conversation joined(LocalStage stage) {
    return invited(stage).accepted();
  }

  /** A conversation of these two phones. */
  public static Conversation joined(Phone ana, Phone ben) {
    return new Conversation(ana, ben).confirmed().accepted();
  }

  private Conversation confirmed() {
    must(post(ana, "/invitation/confirm", null));
    return this;
  }

  private Conversation accepted() {
    must(ben.post("/invitations/" + invitation + "/accept", null));
    return this;
  }

  /** Both at stage 1. */
  public static Conversation witnessing(LocalStage stage) {
    Conversation two = joined(stage);
    must(two.post(two.ben, "/compact/sign", "{\"agreed\":true}"));
    return two;
  }

  /** Both at stage 2. */
  public static Conversation guessing(LocalStage stage) {
    Conversation two = witnessing(stage);
    two.both("/feel-heard", "{\"confirmed\":true}");
    return two;
  }

  public static Conversation revealed(LocalStage stage) {
    Conversation two = guessing(stage);
    must(two.post(two.ana, "/empathy/share", "{\"content\":\"you feel alone\"}"));
    must(two.post(two.ben, "/empathy/share", "{\"content\":\"you feel unheard\"}"));
    return two;
  }

  /** Both refine their guesses, with the other's context. */
  public static Conversation refining(LocalStage stage) {
    Conversation two = revealed(stage);
    two.both("/empathy/validate", "{\"validated\":false,\"feedback\":\"not quite\"}");
    two.both("/empathy/context", "{\"content\":\"it was the silence\"}");
    return two;
  }

  /** Both at stage 3. */
  public static Conversation mapping(LocalStage stage) {
    Conversation two = revealed(stage);
    two.both("/empathy/validate", "{\"validated\":true}");
    return two;
  }

  public static Conversation readyForStage4(LocalStage stage) {
    Conversation two = mapping(stage);
    for (String gate : new String[] {"needsConfirmed", "needsShared", "needsValidated"}) {
      two.both("/gates/" + gate, null);
    }
    return two;
  }

  /** Both at stage 4, with an agreement. */
  public static Conversation agreed(LocalStage stage) {
    Conversation two = readyForStage4(stage);
    two.both("/stages/advance", null);
    two.both("/gates/agreementCreated", null);
    return two;
  }

  public Phone.Answer post(Phone phone, String path, @Nullable String body) {
    return phone.post("/sessions/" + session + path, body);
  }

  public JsonNode state(Phone phone) {
    return must(phone.get("/sessions/" + session + "/state"));
  }

  public void both(String path, @Nullable String body) {
    must(post(ana, path, body));
    must(post(ben, path, body));
  }
}
