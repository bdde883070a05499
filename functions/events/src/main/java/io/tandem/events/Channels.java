package io.tandem.events;

/**
 * The names of the realtime channels. The id comes last and whole, so two ids never have one
 * channel, whatever characters are in them; Ably refuses a name with a line break alone.
 */
public final class Channels {
  private Channels() {}

  /** Where everybody in the session hears what all of them may. */
  public static String ofSession(String sessionId) {
    return "tandem:session:" + sessionId;
  }

  /** Where a user alone hears what is private, and that their list of sessions has changed. */
  public static String ofUser(String userId) {
    return "tandem:user:" + userId;
  }
}
