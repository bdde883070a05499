package io.tandem.local.model;

/** Whose an action is; for everybody else there is no such session. */
enum Who {
  INVITER,
  MEMBER,
  /** Whoever has an id that is, or was, the invitation's. */
  HOLDER,
  /** Whatever they are to the session. */
  ANYBODY;

  boolean includes(Person person, Model model) {
    return switch (this) {
      case INVITER -> person == Person.ANA && model.has(person);
      case MEMBER -> model.has(person);
      case HOLDER -> person != Person.DAN;
      case ANYBODY -> true;
    };
  }
}
