package io.tandem.local.sns;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.tandem.local.json.Json;

/** A published message as the stage shows it: as JSON, if it is JSON. */
record SnsItem(SnsMessage message) {
  JsonNode json() {
    ObjectNode item =
        Json.object().put("messageId", message.messageId()).put("topicArn", message.topicArn());
    if (message.subject() != null) {
      item.put("subject", message.subject());
    }
    ObjectNode attributes = item.putObject("attributes");
    message.attributes().forEach((name, attribute) -> attributes.put(name, attribute.value()));
    item.set("message", content());
    return item.put("publishedAt", SnsEvent.time(message.publishedAt()));
  }

  /** Whether it is an event of this session. */
  boolean isOf(String sessionId) {
    JsonNode content = content();
    return content.path("subject").asText().equals(sessionId)
        || content.path("data").path("sessionId").asText().equals(sessionId);
  }

  private JsonNode content() {
    return Json.parse(message.text().getBytes(UTF_8)).orElseGet(() -> new TextNode(message.text()));
  }
}
