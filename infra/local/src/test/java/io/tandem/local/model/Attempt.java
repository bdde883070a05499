package io.tandem.local.model;

import org.jspecify.annotations.Nullable;

/** A member's guess of how the other feels. */
record Attempt(
    String status,
    int revision,
    String content,
    @Nullable String feedback,
    @Nullable String context,
    boolean contextViewed) {

  static Attempt first(String content) {
    return new Attempt("HELD", 1, content, null, null, false);
  }

  boolean is(String what) {
    return status.equals(what);
  }

  boolean isShown() {
    return is("REVEALED") || is("VALIDATED");
  }

  boolean hasUnviewedContext() {
    return is("REFINING") && context != null && !contextViewed;
  }

  Attempt replaced(String text) {
    return new Attempt(status, revision + 1, text, feedback, context, contextViewed);
  }

  Attempt revealed() {
    return new Attempt("REVEALED", revision, content, feedback, context, contextViewed);
  }

  Attempt judged(String verdict, @Nullable String words) {
    return new Attempt(verdict, revision, content, words, context, contextViewed);
  }

  Attempt helped(String words) {
    return new Attempt(status, revision, content, feedback, words, false);
  }

  Attempt viewed() {
    return new Attempt(status, revision, content, feedback, context, true);
  }
}
