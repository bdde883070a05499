package io.tandem.actions.http;

/** Text that can be stored: no NUL, which PostgreSQL refuses, and no half of a character. */
final class WellFormed {
  private WellFormed() {}

  static boolean is(String text) {
    return text.codePoints().noneMatch(point -> point == 0 || isLoneSurrogate(point));
  }

  static boolean isLoneSurrogate(int codePoint) {
    return Character.getType(codePoint) == Character.SURROGATE;
  }
}
