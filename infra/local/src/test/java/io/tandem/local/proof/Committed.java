package io.tandem.local.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tandem.local.json.Json;
import java.nio.charset.StandardCharsets;

/** An event as in its row. */
record Committed(
    String id, String session, int seq, long time, boolean push, boolean published, String data) {

  /** What its addressees are told beside the state, with ids in place of roles. */
  JsonNode told(Walk walk) {
    ObjectNode told = (ObjectNode) Json.parse(named(walk).getBytes(StandardCharsets.UTF_8)).get();
    if (told.has("joinedBy")) {
      told.put("name", Walk.BEN);
    }
    return told.put("id", id).put("sessionId", session).put("seq", seq).put("timestamp", time);
  }

  boolean concerns(String userId, Walk walk) {
    return told(walk).get("progress").has(userId);
  }

  /** Whether it may ring this member's phone. */
  boolean ringsFor(String userId, Walk walk) {
    return push
        && concerns(userId, walk)
        && !told(walk).get("triggeredByUserId").asText().equals(userId);
  }

  private String named(Walk walk) {
    return data.replace("\"inviter\"", "\"" + walk.ana().userId + "\"")
        .replace("\"invitee\"", "\"" + walk.ben().userId + "\"");
  }
}
