package io.tandem.local.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** An event as its row has it. */
record Committed(String id, int seq, boolean push, boolean published, JsonNode body) {

  /** Without what is not for everybody. */
  JsonNode shared() {
    ObjectNode data = body.get("data").deepCopy();
    data.remove("private");
    return data.put("id", id);
  }

  /** What the member alone is told of it. */
  Optional<JsonNode> ownOf(String userId) {
    ObjectNode data = body.get("data").deepCopy();
    data.retain("sessionId", "seq", "timestamp", "triggeredByUserId", "private");
    data.withObject("/private").retain(userId);
    return data.at("/private/" + userId).isMissingNode()
        ? Optional.empty()
        : Optional.of(data.put("id", id));
  }

  boolean concerns(String userId) {
    return body.at("/data/progress").has(userId);
  }

  /** Whether it may ring this member's phone. */
  boolean ringsFor(String userId) {
    return push && concerns(userId) && !body.at("/data/triggeredByUserId").asText().equals(userId);
  }
}
