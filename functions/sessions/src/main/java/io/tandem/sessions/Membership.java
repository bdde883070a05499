package io.tandem.sessions;

/** The one comparison of user ids that every membership check uses. */
final class Membership {
  private Membership() {}

  static boolean is(String memberId, String caller) {
    return memberId.equals(caller);
  }
}
