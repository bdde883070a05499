package io.tandem.local.ably;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/** The rules for a channel's name (https://ably.com/docs/channels). */
final class ChannelName {
  private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

  private ChannelName() {}

  /** The project's channel of the user with this id. */
  static String ofUser(String userId) {
    return "tandem:user:" + BASE64URL.encodeToString(userId.getBytes(UTF_8));
  }

  static void check(String name) {
    if (name.isBlank() || name.startsWith(":") || name.startsWith("[")) {
      throw AblyError.invalidChannel(name);
    }
  }
}
