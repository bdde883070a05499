package io.tandem.local.ably;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Messages that are published to a channel together, all or none. */
record Publication(List<JsonNode> messages) {
  private static final List<String> TEXTS = List.of("id", "name", "clientId", "encoding");

  private static final List<String> COUNTED = List.of("name", "clientId", "data", "extras");

  static final int MOST_BYTES = 64 * 1024;

  /** Ably has a code for too many, but does not document the limit. */
  private static final int MOST_MESSAGES = 1_000;

  /** Parses one message or an array of messages. */
  static Publication of(JsonNode messages) {
    List<JsonNode> list = new ArrayList<>();
    if (messages.isArray()) {
      messages.forEach(list::add);
    } else {
      list.add(messages);
    }
    if (list.isEmpty()) {
      throw AblyError.invalidBody("no message");
    }
    if (list.size() > MOST_MESSAGES) {
      throw AblyError.tooManyMessages(MOST_MESSAGES);
    }
    list.forEach(Publication::checkFields);
    Publication publication = new Publication(List.copyOf(list));
    checkSize(publication.messages());
    publication.checkIds();
    return publication;
  }

  Publication by(ClientId clientId) {
    return new Publication(messages.stream().map(clientId::mark).toList());
  }

  /** The id that the publisher gave the first message. */
  Optional<String> givenId() {
    return Optional.ofNullable(messages.get(0).path("id").textValue());
  }

  // https://ably.com/docs/pub-sub/advanced#idempotency
  private void checkIds() {
    if (messages.size() == 1 || messages.stream().noneMatch(message -> message.has("id"))) {
      return;
    }
    String base = givenId().orElse("").replaceFirst(":0$", "");
    for (int i = 0; i < messages.size(); i++) {
      if (!messages.get(i).path("id").asText().equals(base + ":" + i)) {
        throw AblyError.invalidMessageId();
      }
    }
  }

  /** Refuses a message whose fields do not have the types of TM2. */
  private static void checkFields(JsonNode message) {
    if (!message.isObject()) {
      throw AblyError.invalidBody("a message must be an object");
    }
    for (String field : TEXTS) {
      JsonNode value = message.path(field);
      if (!value.isMissingNode() && !value.isNull() && !value.isTextual()) {
        throw AblyError.invalidBody("a message's " + field + " must be a string");
      }
    }
  }

  private static void checkSize(List<JsonNode> messages) {
    int bytes = messages.stream().mapToInt(Publication::bytes).sum();
    if (bytes > MOST_BYTES) {
      throw AblyError.tooLong(bytes, MOST_BYTES);
    }
  }

  private static int bytes(JsonNode message) {
    return COUNTED.stream().map(message::path).mapToInt(Publication::length).sum();
  }

  private static int length(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return 0;
    }
    String text = value.isTextual() ? value.textValue() : value.toString();
    return text.getBytes(UTF_8).length;
  }
}
