package io.tandem.local.sns;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.tandem.local.json.Json;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message as it was published to a topic.
 *
 * @param trace X-Ray's header of the request that published it
 */
record SnsMessage(
    String messageId,
    String topicArn,
    @Nullable String subject,
    String text,
    Map<String, SnsAttribute> attributes,
    Instant publishedAt,
    String trace) {
  /** As the stage shows it: a text that is JSON is shown as JSON. */
  JsonNode json() {
    ObjectNode item = Json.object().put("messageId", messageId).put("topicArn", topicArn);
    if (subject != null) {
      item.put("subject", subject);
    }
    ObjectNode values = item.putObject("attributes");
    attributes.forEach((name, attribute) -> values.put(name, attribute.value()));
    item.set("message", content());
    return item.put("publishedAt", SnsEvent.time(publishedAt));
  }

  /** Whether it is an event of this session. */
  boolean isOf(String sessionId) {
    JsonNode content = content();
    return content.path("subject").asText().equals(sessionId)
        || content.path("data").path("sessionId").asText().equals(sessionId);
  }

  private JsonNode content() {
    return Json.parse(text.getBytes(UTF_8)).orElseGet(() -> new TextNode(text));
  }
}
