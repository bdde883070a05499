package io.tandem.local.ably;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What a batch publishes, and to which channels
 * (https://ably.com/docs/messages/batch#batch-requests).
 *
 * @param messages one or an array, not checked yet, because each channel fails separately
 */
record BatchSpec(List<String> channels, JsonNode messages) {
  private static final int MOST_CHANNELS = 100;

  /** Parses one specification or an array. */
  static List<BatchSpec> all(JsonNode body) {
    List<BatchSpec> specs =
        body.isArray()
            ? StreamSupport.stream(body.spliterator(), false).map(BatchSpec::of).toList()
            : List.of(of(body));
    if (specs.isEmpty()) {
      throw AblyError.invalidBody("the batch is empty");
    }
    if (specs.stream().flatMap(spec -> spec.channels().stream()).distinct().count()
        > MOST_CHANNELS) {
      throw AblyError.tooManyChannels(MOST_CHANNELS);
    }
    return specs;
  }

  private static BatchSpec of(JsonNode spec) {
    JsonNode channels = spec.path("channels");
    List<JsonNode> names =
        channels.isArray()
            ? StreamSupport.stream(channels.spliterator(), false).toList()
            : List.of(channels);
    if (names.isEmpty() || !names.stream().allMatch(JsonNode::isTextual)) {
      throw AblyError.invalidBody("channels must be a name or an array of names");
    }
    if (!spec.path("messages").isContainerNode()) {
      throw AblyError.invalidBody("messages must be a message or an array of messages");
    }
    return new BatchSpec(names.stream().map(JsonNode::textValue).toList(), spec.get("messages"));
  }
}
