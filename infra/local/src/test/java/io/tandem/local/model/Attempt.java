package io.tandem.local.model;

import org.jspecify.annotations.Nullable;

/** A member's guess of how the other feels. */
record Attempt(
    String status,
    int revision,
    @Nullable String content,
    @Nullable String feedback,
    @Nullable String context,
    boolean contextViewed) {

  static Attempt first(String content) {
    return new Attempt("HELD", 0, content, null, null, false);
  }

  boolean is(String what) {
    return status.equals(what);
  }

  /** Whether the subject sees it. */
  boolean isShown() {
    return revision > 0;
  }

  boolean hasUnviewedContext() {
    return is("REFINING") && context != null && !contextViewed;
  }

  Attempt replaced(String text) {
    return new Attempt(status, revision, text, feedback, context, contextViewed);
  }

  Attempt revealed() {
    return new Attempt("REVEALED", revision + 1, content, feedback, context, contextViewed);
  }

  Attempt judged(String verdict, @Nullable String words) {
    return new Attempt(verdict, revision, content, words, context, contextViewed);
  }

  Attempt helped(String words) {
    return new Attempt(status, revision, content, feedback, words, false);
  }

  /** The guesser has erased themselves. */
  Attempt unwritten() {
    return new Attempt(status, revision, null, feedback, context, contextViewed);
  }

  /** The subject has erased themselves. */
  Attempt unanswered() {
    return new Attempt(status, revision, content, null, null, false);
  }

  Attempt viewed() {
    return new Attempt(status, revision, content, feedback, context, true);
  }
}
