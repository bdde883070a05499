package io.tandem.local.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The topic, Ably's channels and the pushes in asyncapi.yaml. */
record AsyncApi(Pointer document, Schemas schemas) {
  private static final String MEMBERS = "members";
  private static final String VIEWS = "views";
  private static final Set<String> AUDIENCES = Set.of("public", MEMBERS);
  private static final Set<String> TRUTHS = Set.of("true", "false");

  static AsyncApi current() {
    ApiFiles files = ApiFiles.current();
    return new AsyncApi(Pointer.root(files.read(ApiFiles.ASYNCAPI)), Schemas.closed(files));
  }

  /** The event types of a user's channel. */
  Set<String> types() {
    return messages().keySet();
  }

  /** Faults of a message on the topic. */
  List<String> onTopic(JsonNode item) {
    ObjectNode event = item.get("message").deepCopy();
    JsonNode attributes = item.get("attributes");
    List<String> complaints = new ArrayList<>();
    if (attributes.path("audience").asText().equals(MEMBERS)) {
      complaints.addAll(views(event.get("data").path(VIEWS)));
      ((ObjectNode) event.get("data")).remove(VIEWS);
    }
    complaints.addAll(event(event));
    complaints.addAll(attributes(attributes, event));
    return complaints;
  }

  /** Faults of a public event. */
  List<String> event(JsonNode event) {
    String type = event.path("type").asText();
    if (!types().contains(type)) {
      return List.of("there is no such event type");
    }
    String schema = ApiFiles.EVENTS + type + ".json";
    List<String> complaints = new ArrayList<>(violations("PublicEvent", event));
    complaints.addAll(schemas.violations(schema, event.path("data")));
    if (!event.path("dataschema").asText().equals(Schemas.address(schema))) {
      complaints.add("dataschema is not the address of the type's schema");
    }
    return complaints;
  }

  /** Faults of a message on one of Ably's channels. */
  List<String> onChannel(JsonNode message) {
    String key = messages().get(message.path("name").asText());
    if (key == null) {
      return List.of("there is no such event type");
    }
    JsonNode data = message.get("data");
    List<String> complaints = new ArrayList<>(violations(key, data));
    if (!message.path("id").asText().equals(data.path("id").asText() + ":0")) {
      complaints.add("its id is not made from the event's");
    }
    if (!message.path("channel").asText().startsWith("tandem:user:")) {
      complaints.add("there are only users' channels");
    }
    return complaints;
  }

  /** Faults of a push. */
  List<String> onPhone(JsonNode push) {
    return violations("Push", push);
  }

  private List<String> views(JsonNode views) {
    return views.isMissingNode()
        ? List.of("the members' message has no views")
        : schemas.violations(ApiFiles.ASYNCAPI + "#/components/schemas/Views", views);
  }

  private static List<String> attributes(JsonNode attributes, JsonNode event) {
    List<String> complaints = new ArrayList<>();
    if (!AUDIENCES.contains(attributes.path("audience").asText())) {
      complaints.add("the attribute audience is neither public nor members");
    }
    if (!attributes.path("type").equals(event.path("type"))) {
      complaints.add("the attribute type is not the event's");
    }
    if (!attributes.path("seq").asText().equals(event.path("sequence").asText())) {
      complaints.add("the attribute seq is not the event's");
    }
    if (!TRUTHS.contains(attributes.path("push").asText())) {
      complaints.add("the attribute push is neither true nor false");
    }
    return complaints;
  }

  /** The messages of a user's channel: their keys among the components, by name. */
  private Map<String, String> messages() {
    Map<String, String> keys = new TreeMap<>();
    Pointer messages = document.at("channels", "user", "messages");
    messages
        .node()
        .fieldNames()
        .forEachRemaining(key -> keys.put(messages.at(key, "name").node().asText(), key));
    return keys;
  }

  private List<String> violations(String message, JsonNode json) {
    Pointer schema = document.at("components", "messages", message, "payload", "schema");
    return schemas.violations(ApiFiles.ASYNCAPI + "#" + schema.path(), json);
  }
}
