package io.tandem.actions.http;

/** Which characters people may write. */
final class Characters {
  private static final int LAST_OF_A_PLANE = 0xfffe;

  private Characters() {}

  /**
   * Newline and tab are the only control characters (U+0000 to U+001F, U+007F to U+009F) allowed.
   * Lone surrogates and noncharacters are refused: a text goes out with events, and SQS rejects
   * U+FFFE and U+FFFF, so such an event would never arrive.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html">what
   *     SQS accepts</a>
   */
  static boolean isOfText(int codePoint) {
    boolean control = Character.isISOControl(codePoint) && codePoint != '\n' && codePoint != '\t';
    return !control && !isLoneSurrogate(codePoint) && !isNoncharacter(codePoint);
  }

  /**
   * A name appears inside other text, so it must not change that text's direction: no embeddings,
   * overrides or isolates. Marks (U+200E, U+200F), which some names need, are harmless.
   */
  static boolean isOfName(int codePoint) {
    boolean turns =
        codePoint >= 0x202a && codePoint <= 0x202e || codePoint >= 0x2066 && codePoint <= 0x2069;
    return isOfText(codePoint) && !turns;
  }

  static boolean isLoneSurrogate(int codePoint) {
    return Character.getType(codePoint) == Character.SURROGATE;
  }

  private static boolean isNoncharacter(int codePoint) {
    return (codePoint & LAST_OF_A_PLANE) == LAST_OF_A_PLANE
        || codePoint >= 0xfdd0 && codePoint <= 0xfdef;
  }
}
