package io.tandem.local.documents;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The topic, Ably's channels and the pushes, as asyncapi.yaml has them. */
record AsyncApi(Pointer document, Schemas schemas) {
  private static final String SESSION_UPDATED = "session.updated";

  static AsyncApi current() {
    ApiFiles files = ApiFiles.current();
    return new AsyncApi(Pointer.root(files.read(ApiFiles.ASYNCAPI)), Schemas.closed(files));
  }

  /** The types of events that a session's channel has. */
  Set<String> types() {
    Set<String> types = new TreeSet<>();
    Pointer messages = document.at("channels", "session", "messages");
    messages
        .node()
        .fieldNames()
        .forEachRemaining(key -> types.add(messages.at(key, "name").node().asText()));
    return types;
  }

  /** What of a message on the topic is not as it should be. */
  List<String> onTopic(JsonNode item) {
    JsonNode event = item.get("message");
    List<String> complaints = new ArrayList<>(event(event));
    JsonNode attributes = item.get("attributes");
    if (!attributes.path("type").equals(event.path("type"))) {
      complaints.add("the attribute type is not the event's");
    }
    if (!attributes.path("seq").asText().equals(event.path("sequence").asText())) {
      complaints.add("the attribute seq is not the event's");
    }
    if (!Set.of("true", "false").contains(attributes.path("push").asText())) {
      complaints.add("the attribute push is neither true nor false");
    }
    return complaints;
  }

  /** What of an event is not as it should be. */
  List<String> event(JsonNode event) {
    return violations("Event", event);
  }

  /** What of a message on one of Ably's channels is not as it should be. */
  List<String> onChannel(JsonNode message) {
    String name = message.path("name").asText();
    boolean ofUser = message.get("channel").asText().startsWith("tandem:user:");
    boolean update = ofUser && name.equals(SESSION_UPDATED);
    if (!update && !types().contains(name)) {
      return List.of("there are no events of this type");
    }
    JsonNode data = message.get("data");
    String id = message.get("id").asText();
    List<String> complaints = new ArrayList<>();
    if (update ? !id.endsWith(":1") : !id.equals(data.path("id").asText() + ":0")) {
      complaints.add("its id is not made of the event's");
    }
    complaints.addAll(
        violations(update ? "SessionUpdated" : ofUser ? "PrivatePart" : key(name), data));
    return complaints;
  }

  /** What of a push is not as it should be. */
  List<String> onPhone(JsonNode push) {
    return violations("Push", push);
  }

  private String key(String type) {
    Pointer messages = document.at("components", "messages");
    List<String> keys = new ArrayList<>();
    messages.node().fieldNames().forEachRemaining(keys::add);
    return keys.stream()
        .filter(key -> messages.at(key, "name").node().asText().equals(type))
        .findFirst()
        .orElseThrow();
  }

  private List<String> violations(String message, JsonNode json) {
    Pointer schema = document.at("components", "messages", message, "payload", "schema");
    return schemas.violations(ApiFiles.ASYNCAPI + "#" + schema.path(), json);
  }
}
