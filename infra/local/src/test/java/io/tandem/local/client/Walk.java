package io.tandem.local.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A whole session, step by step, from after it was opened; every kind of event is in it. */
final class Walk {
  private Walk() {}

  /**
   * @param action the client's action, and its arguments besides the session
   * @param path where it goes, and with what body
   */
  record Step(String by, String action, String arguments, String path, @Nullable String body) {}

  static final List<Step> STEPS =
      List.of(
          new Step(
              "ana", "draftInvitation", "[\"Hm\"]", "invitation/message", "{\"message\":\"Hm\"}"),
          new Step(
              "ana",
              "confirmInvitation",
              "[\"Come\"]",
              "invitation/confirm",
              "{\"message\":\"Come\"}"),
          new Step("ben", "acceptInvitation", "[]", "accept", null),
          new Step("ben", "signCompact", "[]", "compact/sign", "{\"agreed\":true}"),
          heard("ana", false),
          heard("ana", true),
          heard("ben", true),
          guess("ana", "lonely"),
          guess("ana", "alone"),
          guess("ben", "angry"),
          verdict("ana", "{\"validated\":false,\"feedback\":\"sad\"}"),
          verdict("ben", "{\"validated\":false,\"feedback\":\"tired\"}"),
          context("ana", "the silence"),
          context("ben", "the house"),
          plain("ben", "viewContext", "empathy/context/viewed"),
          guess("ben", "sad"),
          guess("ana", "tired"),
          verdict("ana", "{\"validated\":true}"),
          plain("ana", "advanceStage", "stages/advance"),
          verdict("ben", "{\"validated\":true,\"feedback\":\"yes\"}"),
          gate("ana", "needsConfirmed"),
          gate("ben", "needsConfirmed"),
          gate("ben", "needsShared"),
          gate("ana", "needsShared"),
          gate("ana", "needsShared"),
          gate("ana", "needsValidated"),
          plain("ana", "advanceStage", "stages/advance"),
          gate("ben", "needsValidated"),
          plain("ana", "pause", "pause"),
          plain("ben", "resume", "resume"),
          plain("ben", "advanceStage", "stages/advance"),
          plain("ana", "advanceStage", "stages/advance"),
          gate("ana", "rankingSubmitted"),
          gate("ben", "agreementCreated"),
          gate("ana", "agreementCreated"),
          new Step("ben", "pause", "[\"tea\"]", "pause", "{\"reason\":\"tea\"}"),
          plain("ben", "resume", "resume"),
          plain("ana", "resolve", "resolve"));

  private static Step heard(String by, boolean confirmed) {
    String verdict = "{\"confirmed\":%s}".formatted(confirmed);
    return new Step(by, "confirmFeelHeard", "[" + verdict + "]", "feel-heard", verdict);
  }

  private static Step guess(String by, String text) {
    return text(by, "shareEmpathy", "empathy/share", text);
  }

  private static Step context(String by, String text) {
    return text(by, "shareContext", "empathy/context", text);
  }

  private static Step text(String by, String action, String path, String text) {
    String body = "{\"content\":\"%s\"}".formatted(text);
    return new Step(by, action, "[\"%s\"]".formatted(text), path, body);
  }

  private static Step verdict(String by, String verdict) {
    return new Step(by, "validateEmpathy", "[" + verdict + "]", "empathy/validate", verdict);
  }

  private static Step gate(String by, String gate) {
    return new Step(by, "recordGate", "[\"%s\"]".formatted(gate), "gates/" + gate, null);
  }

  private static Step plain(String by, String action, String path) {
    return new Step(by, action, "[]", path, null);
  }
}
