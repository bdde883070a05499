package io.tandem.sessions;

/**
 * Takes everybody for a member. It is put in the place of the real one, in a copy of the functions,
 * to see what PostgreSQL's row-level security lets through by itself.
 */
final class Membership {
  private Membership() {}

  static boolean is(String memberId, String caller) {
    return true;
  }
}
