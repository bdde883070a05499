package io.tandem.local.erasing;

import static io.tandem.local.journey.Phone.must;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.LocalStage;

/** Ana has invited Ben, and both leave marks in their session. */
final class Two {
  final MarkingPerson ana;
  final MarkingPerson ben;
  final String session;
  final String invitation;

  private Two(LocalStage stage) {
    ana = new MarkingPerson(stage);
    ben = new MarkingPerson(stage);
    JsonNode opened = ana.writes("/sessions", "{\"inviteName\":\"%s\"}", "name for the other");
    session = opened.at("/state/session/id").asText();
    invitation = opened.get("invitationId").asText();
    ana.writes(path("/invitation/confirm"), "{\"message\":\"%s\"}", "message");
  }

  static Two invited(LocalStage stage) {
    return new Two(stage);
  }

  /** Ben has declined. He is not a member, and nobody asked for his name. */
  static Two declined(LocalStage stage) {
    Two two = new Two(stage);
    two.ben.writes("/invitations/" + two.invitation + "/decline", "{\"reason\":\"%s\"}", "reason");
    two.ben.marks.without("name");
    return two;
  }

  /** Ben has accepted. His phone has not rung yet. */
  static Two joined(LocalStage stage) {
    Two two = new Two(stage);
    two.ben.posts("/invitations/" + two.invitation + "/accept", null);
    return two;
  }

  /** Both are at stage 2. */
  static Two guessing(LocalStage stage) {
    Two two = joined(stage);
    two.ben.posts(two.path("/compact/sign"), "{\"agreed\":true}");
    for (MarkingPerson one : new MarkingPerson[] {two.ana, two.ben}) {
      one.posts(two.path("/feel-heard"), "{\"confirmed\":true}");
    }
    return two;
  }

  /** Both have written in every field, and every text is still stored. */
  static Two refining(LocalStage stage) {
    Two two = guessing(stage);
    two.both("/empathy/share", "{\"content\":\"%s\"}", "guess");
    two.both("/empathy/validate", "{\"validated\":false,\"feedback\":\"%s\"}", "feedback");
    two.both("/empathy/context", "{\"content\":\"%s\"}", "context");
    return two;
  }

  /** Pauses, with a mark as the reason. */
  Two pausedBy(MarkingPerson one) {
    one.writes(path("/pause"), "{\"reason\":\"%s\"}", "reason");
    return this;
  }

  String path(String step) {
    return "/sessions/" + session + step;
  }

  JsonNode state(MarkingPerson one) {
    return must(one.phone.get(path("/state")));
  }

  private void both(String step, String body, String kind) {
    ana.writes(path(step), body, kind);
    ben.writes(path(step), body, kind);
  }
}
