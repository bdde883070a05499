package io.tandem.local.model;

import org.jspecify.annotations.Nullable;

/**
 * One thing that one person does.
 *
 * @param text what they write, or the gate or stage they name; empty for none
 * @param key the Idempotency-Key, null for none
 * @param link which of the session's links they hold: the first, or one from a renewal
 */
record Action(Person who, Verb verb, String text, @Nullable String key, int link) {

  Action(Person who, Verb verb) {
    this(who, verb, "");
  }

  Action(Person who, Verb verb, String text) {
    this(who, verb, text, null, 0);
  }

  Action by(Person other) {
    return new Action(other, verb, text, null, link);
  }

  Action saying(String other) {
    return new Action(who, verb, other, key, link);
  }

  Action under(@Nullable String otherKey) {
    return new Action(who, verb, text, otherKey, link);
  }

  Action holding(int otherLink) {
    return new Action(who, verb, text, key, otherLink);
  }

  /** The scope of a key: the same key at another path is another key. */
  @Nullable String keyThere() {
    return key != null && verb.needsInvitation() ? key + "@" + link : key;
  }

  @Override
  public String toString() {
    String held = verb.needsInvitation() ? "[" + link + "]" : "";
    return who
        + " "
        + verb
        + held
        + (text.isEmpty() ? "" : " " + text)
        + (key == null ? "" : " #" + key);
  }
}
