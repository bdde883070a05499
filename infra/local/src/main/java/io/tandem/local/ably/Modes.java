package io.tandem.local.ably;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a client may do on a channel that it is attached to, as flags (TR3,
 * https://ably.com/docs/channels/options#modes).
 */
record Modes(int flags) {
  private static final int PRESENCE = 1 << 16;
  private static final int PUBLISH = 1 << 17;
  private static final int SUBSCRIBE = 1 << 18;
  private static final int PRESENCE_SUBSCRIBE = 1 << 19;
  private static final int ALL_MODES = 0x0FFF0000;

  /** The name in the channel parameter {@code modes}. */
  private static final Map<String, Integer> NAMES =
      Map.of(
          "presence", PRESENCE,
          "publish", PUBLISH,
          "subscribe", SUBSCRIBE,
          "presence_subscribe", PRESENCE_SUBSCRIBE);

  /** Parses a comma-separated list; empty if one of the names is unknown. */
  static Optional<Modes> parse(String names) {
    List<String> each = List.of(names.split(",", -1));
    return NAMES.keySet().containsAll(each)
        ? Optional.of(new Modes(each.stream().mapToInt(NAMES::get).reduce(0, (a, b) -> a | b)))
        : Optional.empty();
  }

  /** Those that are asked for and allowed; all that are allowed if none is asked for. */
  static Modes granted(Modes asked, Access access, String channel) {
    access.require(Operation.SUBSCRIBE, channel);
    int allowed =
        SUBSCRIBE | PRESENCE_SUBSCRIBE | (access.allows(Operation.PUBLISH, channel) ? PUBLISH : 0);
    int wanted = asked.flags & ALL_MODES;
    return new Modes(wanted == 0 ? allowed : allowed & wanted);
  }
}
