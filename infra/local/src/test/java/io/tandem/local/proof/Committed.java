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

  Optional<JsonNode> privateTo(String userId) {
    return Optional.ofNullable(body.at("/data/private").get(userId));
  }

  /** Whether it may ring this member's phone. */
  boolean ringsFor(String userId) {
    return push
        && body.at("/data/progress").has(userId)
        && !body.at("/data/triggeredByUserId").asText().equals(userId);
  }
}
