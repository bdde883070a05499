package io.tandem.sessions;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a member is told on entering a stage. When you change a text, raise {@link Views#SHAPE};
 * otherwise clients keep the old text.
 */
public enum Guidance {
  TO_BE_HEARD(
      Stage.WITNESS,
      "This is your time to be heard. Tell what happened the way you lived it; nobody else"
          + " reads it."),
  TO_THE_OTHERS_EYES(
      Stage.PERSPECTIVE_STRETCH,
      "You feel heard. Now try to see it through the other's eyes: how might they feel?"),
  TO_THE_NEEDS(
      Stage.NEED_MAPPING,
      "You have understood each other. Now look for what each of you needs underneath.");

  private final Stage stage;
  private final String content;

  Guidance(Stage stage, String content) {
    this.stage = stage;
    this.content = content;
  }

  /** The guidance for this stage, if there is any. */
  static Optional<Guidance> of(Stage stage) {
    return Arrays.stream(values()).filter(it -> it.stage == stage).findFirst();
  }

  String content() {
    return content;
  }
}
