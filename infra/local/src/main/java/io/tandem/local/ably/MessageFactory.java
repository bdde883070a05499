package io.tandem.local.ably;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes the messages of all channels, each with the next serial. */
final class MessageFactory {
  private static final String SERIAL = "%014d-%09d@local";

  /** Sorts before every serial. */
  static final String ORIGIN = String.format(Locale.ROOT, SERIAL, 0, 0);

  private final Clock clock;
  private long last;
  private long count;

  MessageFactory(Clock clock) {
    this.clock = clock;
  }

  AblyMessage of(String id, String channel, JsonNode message) {
    long now = clock.millis();
    // Serials stay in order even if the clock jumps back.
    last = Math.max(last, now);
    count++;
    boolean json = message.path("data").isContainerNode();
    return new AblyMessage(
        id,
        message.path("name").textValue(),
        channel,
        json ? EncodedJson.encode(message.path("data")) : present(message, "data"),
        json ? EncodedJson.ENCODING : message.path("encoding").textValue(),
        message.path("clientId").textValue(),
        present(message, "extras"),
        now,
        String.format(Locale.ROOT, SERIAL, last, count));
  }

  private static @Nullable JsonNode present(JsonNode message, String field) {
    return message.hasNonNull(field) ? message.get(field) : null;
  }
}
