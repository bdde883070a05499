package io.tandem.events;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The names of the realtime channels: each user has one, and there are no others. An id stands in
 * it as base64url, for Ably reads {@code *} as a wildcard in any segment between colons, and an id
 * may hold both.
 *
 * @see <a href="https://ably.com/docs/auth/capabilities#wildcards">capabilities</a>
 */
public final class Channels {
  private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

  private Channels() {}

  /** Where a user hears of all their sessions; nobody else may listen there. */
  public static String ofUser(String userId) {
    return "tandem:user:" + clientId(userId);
  }

  /** What Ably knows a user by: base64url of the id's UTF-8, up to 683 characters. */
  public static String clientId(String userId) {
    return BASE64URL.encodeToString(userId.getBytes(StandardCharsets.UTF_8));
  }
}
