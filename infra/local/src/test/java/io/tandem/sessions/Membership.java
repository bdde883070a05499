package io.tandem.sessions;

/**
 * Treats everybody as a member. It replaces the real class in a copy of the functions, to see what
 * PostgreSQL's row-level security lets through by itself.
 */
final class Membership {
  private Membership() {}

  static boolean is(String memberId, String caller) {
    return true;
  }
}
