package io.tandem.local.model;

import org.jspecify.annotations.Nullable;

/**
 * One thing that one person does.
 *
 * @param text what they write, or the gate or the stage they name; empty for nothing
 * @param key the Idempotency-Key, null for none
 */
record Action(Person who, Verb verb, String text, @Nullable String key) {

  Action(Person who, Verb verb) {
    this(who, verb, "", null);
  }

  Action(Person who, Verb verb, String text) {
    this(who, verb, text, null);
  }

  Action by(Person other) {
    return new Action(other, verb, text, null);
  }

  Action saying(String other) {
    return new Action(who, verb, other, key);
  }

  Action under(@Nullable String otherKey) {
    return new Action(who, verb, text, otherKey);
  }

  @Override
  public String toString() {
    return who + " " + verb + (text.isEmpty() ? "" : " " + text) + (key == null ? "" : " #" + key);
  }
}
