package io.tandem.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/** What may leave the backend of an event's {@code data}, and for whom. */
public final class MemberView {
  /** The field of {@code data} that holds what only one member may see, by user id. */
  public static final String PRIVATE = "private";

  private MemberView() {}

  /** A copy of {@code data} that everybody in the session may see. */
  public static ObjectNode shared(JsonNode data) {
    ObjectNode shared = data.deepCopy();
    shared.remove(PRIVATE);
    return shared;
  }

  /** A copy of {@code data} with the private part of this member, and nobody else's. */
  public static ObjectNode of(JsonNode data, String userId) {
    ObjectNode own = shared(data);
    JsonNode part = data.path(PRIVATE).get(userId);
    if (part != null) {
      own.putObject(PRIVATE).set(userId, part);
    }
    return own;
  }

  /** The private parts of {@code data}, by user id. */
  public static Map<String, JsonNode> privateParts(JsonNode data) {
    Map<String, JsonNode> parts = new TreeMap<>();
    data.path(PRIVATE).properties().forEach(part -> parts.put(part.getKey(), part.getValue()));
    return parts;
  }
}
