package io.tandem.realtime;

/**
 * The names of the channels. The id comes last and whole, so two ids never have one channel,
 * whatever characters are in them; Ably refuses a name with a line break alone.
 */
final class Channels {
  private Channels() {}

  static String ofSession(String sessionId) {
    return "tandem:session:" + sessionId;
  }

  static String ofUser(String userId) {
    return "tandem:user:" + userId;
  }
}
