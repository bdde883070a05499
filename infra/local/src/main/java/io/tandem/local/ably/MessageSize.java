package io.tandem.local.ably;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The total size of messages (https://ably.com/docs/platform/pricing/limits#message). */
final class MessageSize {
  static final int MOST_BYTES = 64 * 1024;
  private static final List<String> COUNTED = List.of("name", "clientId", "data", "extras");

  private MessageSize() {}

  static void check(List<JsonNode> messages) {
    int bytes = messages.stream().mapToInt(MessageSize::of).sum();
    if (bytes > MOST_BYTES) {
      throw AblyError.tooLong(bytes, MOST_BYTES);
    }
  }

  private static int of(JsonNode message) {
    return COUNTED.stream().map(message::path).mapToInt(MessageSize::length).sum();
  }

  private static int length(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return 0;
    }
    String text = value.isTextual() ? value.textValue() : value.toString();
    return text.getBytes(UTF_8).length;
  }
}
