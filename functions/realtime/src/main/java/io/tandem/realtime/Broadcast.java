package io.tandem.realtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tandem.events.Channels;
import io.tandem.events.CloudEvents;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Everything published for one event: one message to each member whose view it carries, with only
 * that view.
 *
 * @param at when it happened, in milliseconds since 1970
 */
record Broadcast(String eventId, String sessionId, long at, List<BatchSpec> specs) {
  /**
   * Ably accepts messages of 64 KiB; the difference is for the rest of the message. A client that
   * gets no state reads it from the API.
   */
  static final int MOST_BYTES_OF_A_STATE = 60_000;

  static Broadcast of(String cloudEvent) {
    ObjectNode event = CloudEvents.tree(cloudEvent);
    String eventId = event.required("id").textValue();
    String type = event.required("type").textValue();
    ObjectNode data = (ObjectNode) event.required("data");
    JsonNode views = data.required(CloudEvents.VIEWS);
    data.remove(CloudEvents.VIEWS);
    data.put("id", eventId);
    return new Broadcast(
        eventId,
        data.required("sessionId").textValue(),
        data.required("timestamp").longValue(),
        views.properties().stream()
            .map(view -> toMember(view.getKey(), eventId, type, with(data, view.getValue())))
            .toList());
  }

  private static ObjectNode with(ObjectNode data, JsonNode state) {
    boolean fits =
        state.toString().getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES_OF_A_STATE;
    return fits ? data.deepCopy().set("state", state) : data;
  }

  private static BatchSpec toMember(String userId, String eventId, String type, ObjectNode data) {
    return new BatchSpec(
        List.of(Channels.ofUser(userId)), List.of(new Message(eventId + ":0", type, data)));
  }
}
