package io.tandem.local.model;

import org.jspecify.annotations.Nullable;

/** The inviter's letter, and what became of it. */
record Invitation(@Nullable String message, boolean confirmed, String status) {
  static final Invitation NEW = new Invitation(null, false, "PENDING");

  boolean isPending() {
    return status.equals("PENDING");
  }

  Invitation saying(String text) {
    return new Invitation(text.isEmpty() ? message : text, confirmed, status);
  }

  Invitation sent() {
    return new Invitation(message, true, status);
  }

  Invitation answered(String answer) {
    return new Invitation(message, confirmed, answer);
  }
}
