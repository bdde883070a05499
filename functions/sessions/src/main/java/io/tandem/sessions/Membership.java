package io.tandem.sessions;

/** Who is who: the one comparison that every check of a member goes through. */
final class Membership {
  private Membership() {}

  static boolean is(String memberId, String caller) {
    return memberId.equals(caller);
  }
}
