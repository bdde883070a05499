package io.tandem.events;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The names of the realtime channels: one per user, and no others. The name holds the id as
 * base64url, because an id may contain colons and {@code *}, and Ably reads {@code *} as a wildcard
 * in any segment between colons.
 *
 * @see <a href="https://ably.com/docs/auth/capabilities#wildcards">capabilities</a>
 */
public final class Channels {
  private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

  private Channels() {}

  /** Carries the messages of all the user's sessions; only that user may subscribe. */
  public static String ofUser(String userId) {
    return "tandem:user:" + clientId(userId);
  }

  /** The user's Ably client id: base64url of the user id's UTF-8 bytes, up to 683 characters. */
  public static String clientId(String userId) {
    return BASE64URL.encodeToString(userId.getBytes(StandardCharsets.UTF_8));
  }
}
