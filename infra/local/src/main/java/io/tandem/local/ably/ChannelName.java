package io.tandem.local.ably;

/** What a channel may be called (https://ably.com/docs/channels). */
final class ChannelName {
  private ChannelName() {}

  static void check(String name) {
    if (name.isBlank() || name.startsWith(":") || name.startsWith("[")) {
      throw AblyError.invalidChannel(name);
    }
  }
}
