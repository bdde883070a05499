package io.tandem.local.expo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The fields that a message may have, with their types
 * (https://docs.expo.dev/push-notifications/sending-notifications/#message-request-format, and
 * ExpoPushMessage in https://github.com/expo/expo-server-sdk-node). Expo does not document what it
 * does with others; here they are refused, because a misspelt one would be lost silently.
 */
final class MessageFields {
  private static final Predicate<JsonNode> TEXT = JsonNode::isTextual;
  private static final Predicate<JsonNode> OBJECT = JsonNode::isObject;
  private static final Map<String, Predicate<JsonNode>> FIELDS =
      Map.ofEntries(
          Map.entry("to", TEXT.or(JsonNode::isArray)),
          Map.entry("data", OBJECT),
          Map.entry("title", TEXT),
          Map.entry("subtitle", TEXT),
          Map.entry("body", TEXT),
          Map.entry("sound", TEXT.or(OBJECT)),
          Map.entry("ttl", JsonNode::isNumber),
          Map.entry("expiration", JsonNode::isNumber),
          Map.entry("badge", JsonNode::isNumber),
          Map.entry("priority", oneOf("default", "normal", "high")),
          Map.entry("interruptionLevel", oneOf("active", "critical", "passive", "time-sensitive")),
          Map.entry("channelId", TEXT),
          Map.entry("icon", TEXT),
          Map.entry("richContent", OBJECT),
          Map.entry("categoryId", TEXT),
          Map.entry("mutableContent", JsonNode::isBoolean),
          Map.entry("collapseId", TEXT),
          Map.entry("tag", TEXT),
          Map.entry("_contentAvailable", JsonNode::isBoolean));

  private MessageFields() {}

  /**
   * @param place of the message in its request, such as {@code [1].}
   */
  static void check(String place, ObjectNode message) {
    for (Map.Entry<String, JsonNode> field : message.properties()) {
      Predicate<JsonNode> type = FIELDS.get(field.getKey());
      if (type == null) {
        throw invalid(place, field.getKey(), "is not a field of a message");
      }
      if (!field.getValue().isNull() && !type.test(field.getValue())) {
        throw invalid(place, field.getKey(), "has a wrong type or value");
      }
    }
  }

  private static ExpoError invalid(String place, String field, String what) {
    return ExpoError.invalid("\"" + place + field + "\" " + what);
  }

  private static Predicate<JsonNode> oneOf(String... values) {
    return value -> List.of(values).contains(value.asText());
  }
}
