package io.tandem.sessions;

import io.tandem.events.TransitionMessage;

/** What a member is told on entering a stage that a step of the conversation opened. */
enum Guidance {
  TO_BE_HEARD(
      "This is your time to be heard. Tell what happened the way you lived it; nobody else"
          + " reads it."),
  TO_THE_OTHERS_EYES(
      "You feel heard. Now try to see it through the other's eyes: how might they feel?"),
  TO_THE_NEEDS("You have understood each other. Now look for what each of you needs underneath.");

  private final String content;

  Guidance(String content) {
    this.content = content;
  }

  TransitionMessage at(Moment moment) {
    return new TransitionMessage(moment.newId(), content, moment.now());
  }
}
