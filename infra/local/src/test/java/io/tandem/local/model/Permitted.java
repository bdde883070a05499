package io.tandem.local.model;

/** Who may make an action; for everybody else there is no such session. */
enum Permitted {
  INVITER,
  MEMBER,
  /** Everybody with a link to the invitation, even one that was replaced. */
  HOLDER,
  /** Anybody, whatever their role in the session. */
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
