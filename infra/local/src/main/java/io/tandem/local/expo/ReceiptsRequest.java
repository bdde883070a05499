package io.tandem.local.expo;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.json.Json;
import java.util.List;

/**
 * A request for the receipts of at most a thousand tickets
 * (https://docs.expo.dev/push-notifications/sending-notifications/#request-errors).
 */
record ReceiptsRequest(List<String> ids) {
  private static final int MOST_IDS = 1_000;

  static ReceiptsRequest of(byte[] body) {
    JsonNode ids =
        Json.parse(body)
            .map(json -> json.path("ids"))
            .filter(JsonNode::isArray)
            .orElseThrow(() -> ExpoError.invalid("\"ids\" must be an array"));
    if (ids.size() > MOST_IDS) {
      throw ExpoError.tooMany(
          "PUSH_TOO_MANY_RECEIPTS",
          "You are trying to get more than " + MOST_IDS + " push receipts in one request");
    }
    if (!ids.valueStream().allMatch(JsonNode::isTextual)) {
      throw ExpoError.invalid("\"ids\" must be strings");
    }
    return new ReceiptsRequest(ids.valueStream().map(JsonNode::textValue).toList());
  }
}
