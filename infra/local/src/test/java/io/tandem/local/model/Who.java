package io.tandem.local.model;

/** Whose an action is; for everybody else there is no such session. */
enum Who {
  INVITER,
  MEMBER,
  /** Whoever has the invitation's id. */
  HOLDER;

  boolean includes(Person person, Model model) {
    return switch (this) {
      case INVITER -> person == Person.ANA;
      case MEMBER -> model.has(person);
      case HOLDER -> person != Person.DAN;
    };
  }
}
