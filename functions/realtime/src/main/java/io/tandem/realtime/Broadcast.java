package io.tandem.realtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tandem.events.Channels;
import io.tandem.events.CloudEvents;
import io.tandem.events.MemberView;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Everything that is published of one event: to the session's channel what everybody there may see,
 * to each member's own what is for them alone, and that their list of sessions has changed.
 *
 * @param at when it happened, in milliseconds since 1970
 */
record Broadcast(String eventId, String sessionId, long at, List<BatchSpec> specs) {

  static Broadcast of(String cloudEvent) {
    ObjectNode event = CloudEvents.tree(cloudEvent);
    String eventId = event.required("id").textValue();
    JsonNode data = event.required("data");
    String sessionId = data.required("sessionId").textValue();
    List<BatchSpec> specs = new ArrayList<>();
    specs.add(
        new BatchSpec(
            Channels.ofSession(sessionId),
            List.of(message(eventId, event, MemberView.shared(data)))));
    members(data).forEach(userId -> specs.add(toMember(userId, eventId, event, data)));
    return new Broadcast(
        eventId, sessionId, data.required("timestamp").longValue(), List.copyOf(specs));
  }

  private static Set<String> members(JsonNode data) {
    Set<String> members = new LinkedHashSet<>();
    data.required("progress").fieldNames().forEachRemaining(members::add);
    members.addAll(MemberView.privateParts(data).keySet());
    return members;
  }

  private static BatchSpec toMember(
      String userId, String eventId, ObjectNode event, JsonNode data) {
    List<Message> messages = new ArrayList<>();
    ObjectNode own = MemberView.of(data, userId);
    if (own.has(MemberView.PRIVATE)) {
      own.retain("sessionId", "seq", "timestamp", "triggeredByUserId", MemberView.PRIVATE);
      messages.add(message(eventId, event, own));
    }
    ObjectNode updated = MemberView.shared(data).retain("sessionId", "seq");
    messages.add(new Message(eventId + ":1", "session.updated", updated));
    return new BatchSpec(Channels.ofUser(userId), List.copyOf(messages));
  }

  private static Message message(String eventId, ObjectNode event, ObjectNode data) {
    data.put("id", eventId);
    return new Message(eventId + ":0", event.required("type").textValue(), data);
  }
}
