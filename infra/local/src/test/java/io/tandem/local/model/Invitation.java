package io.tandem.local.model;

import org.jspecify.annotations.Nullable;

/**
 * The invitation and its outcome.
 *
 * @param name the inviter's name for the invitee
 * @param link how often it was renewed
 */
record Invitation(
    @Nullable String name, @Nullable String message, boolean confirmed, String status, int link) {
  static final Invitation NEW = new Invitation(Originals.INVITE_NAME, null, false, "PENDING", 0);

  boolean isPending() {
    return status.equals("PENDING");
  }

  Invitation saying(String text) {
    return new Invitation(name, text.isEmpty() ? message : text, confirmed, status, link);
  }

  Invitation sent() {
    return new Invitation(name, message, true, status, link);
  }

  Invitation answered(String answer) {
    return new Invitation(name, message, confirmed, answer, link);
  }

  Invitation renewed() {
    return new Invitation(name, message, confirmed, status, link + 1);
  }

  Invitation nameless() {
    return new Invitation(null, message, confirmed, status, link);
  }

  Invitation unwritten() {
    return new Invitation(null, null, confirmed, status, link);
  }
}
