package io.tandem.local.ably;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The channel parameters of a client that attaches (https://ably.com/docs/channels/options#params).
 * The stand-in ignores those that it does not know, and does not echo them (RTL4k1).
 *
 * @param delta {@code vcdiff}: messages may be sent as differences, which the stand-in never does
 */
record ChannelParams(@Nullable String modeNames, @Nullable String delta) {
  static ChannelParams of(JsonNode params) {
    String modes = params.path("modes").textValue();
    String delta = params.path("delta").textValue();
    return new ChannelParams(
        modes != null && Modes.parse(modes).isPresent() ? modes : null,
        "vcdiff".equals(delta) ? delta : null);
  }

  Optional<Modes> modes() {
    return Optional.ofNullable(modeNames).flatMap(Modes::parse);
  }

  /** Null when there are none, so that the answer has no such field, as with Ably. */
  @Nullable Map<String, String> echo() {
    Map<String, String> echo = new TreeMap<>();
    if (modeNames != null) {
      echo.put("modes", modeNames);
    }
    if (delta != null) {
      echo.put("delta", delta);
    }
    return echo.isEmpty() ? null : echo;
  }
}
