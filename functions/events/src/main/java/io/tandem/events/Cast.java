package io.tandem.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * Who is who in a session. The event log names members by role, so it holds nobody's id. The ids
 * are put in when an event is read or published.
 *
 * @param inviter user id
 * @param invitee user id, null until somebody has joined
 * @param inviteeName the invitee's display name, null if their token has none
 * @param holder user id of the person who declined the invitation, null if nobody did
 */
public record Cast(
    String inviter,
    @Nullable String invitee,
    @Nullable String inviteeName,
    @Nullable String holder) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /**
   * An event's {@code data} with every role replaced by its id, at any depth, even in a type that a
   * later release added. A text equal to a role's name is always that role, because the log holds
   * no words that people wrote.
   */
  ObjectNode named(JsonNode logged) {
    ObjectNode named = NODES.objectNode();
    logged.properties().forEach(field -> named.set(field.getKey(), withIds(field.getValue())));
    return named.has("joinedBy") ? named.put("name", inviteeName) : named;
  }

  private JsonNode withIds(JsonNode value) {
    if (value.isObject()) {
      ObjectNode byId = NODES.objectNode();
      value
          .properties()
          .forEach(field -> byId.set(idOf(field.getKey()), withIds(field.getValue())));
      return byId;
    }
    if (value.isArray()) {
      ArrayNode elements = NODES.arrayNode();
      value.forEach(it -> elements.add(withIds(it)));
      return elements;
    }
    return value.isTextual() ? NODES.textNode(idOf(value.textValue())) : value;
  }

  private @Nullable String idOf(String text) {
    return switch (text) {
      case "inviter" -> inviter;
      case "invitee" -> invitee;
      case "holder" -> holder;
      default -> text;
    };
  }
}
