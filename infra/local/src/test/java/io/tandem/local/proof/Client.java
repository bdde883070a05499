package io.tandem.local.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.HashMap;
import java.util.Map;

/**
 * An app that gets messages in any order, some twice, and keeps the state with the highest version.
 */
final class Client {
  private final Map<Long, JsonNode> seen = new HashMap<>();
  private JsonNode kept = MissingNode.getInstance();

  void receive(JsonNode state) {
    long version = state.get("version").asLong();
    JsonNode before = seen.putIfAbsent(version, state);
    assertThat(state)
        .as("version %s, once more", version)
        .isEqualTo(before == null ? state : before);
    if (version > kept.path("version").asLong(0)) {
      kept = state;
    }
  }

  JsonNode state() {
    return kept;
  }
}
