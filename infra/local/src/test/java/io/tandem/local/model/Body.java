package io.tandem.local.model;

import org.jspecify.annotations.Nullable;

/**
 * The JSON body of an action.
 *
 * @param without the body without a text, null for no body at all
 * @param with the body with a text, null if it takes none
 */
record Body(boolean textIsNeeded, @Nullable String without, @Nullable String with) {
  static final Body NONE = new Body(false, null, null);

  static Body fixed(String json) {
    return new Body(false, json, null);
  }

  static Body needed(String with) {
    return new Body(true, null, with);
  }

  static Body optional(String with) {
    return new Body(false, null, with);
  }

  static Body either(String without, String with) {
    return new Body(false, without, with);
  }

  boolean takesText() {
    return with != null;
  }

  @Nullable String json(String text) {
    return with == null || text.isEmpty() ? without : with.formatted(text);
  }
}
