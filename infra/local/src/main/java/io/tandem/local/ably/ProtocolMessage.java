package io.tandem.local.ably;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tandem.local.json.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message to a client over its connection (TR4). */
record ProtocolMessage(ObjectNode json) {

  static ProtocolMessage of(Action action) {
    return new ProtocolMessage(Json.object().put("action", action.number()));
  }

  static ProtocolMessage of(Action action, String channel) {
    return of(action).with("channel", channel);
  }

  static ProtocolMessage error(AblyError error) {
    return of(Action.ERROR).with(error);
  }

  static ProtocolMessage message(AblyMessage message) {
    return of(Action.MESSAGE, message.channel())
        .with("id", message.id())
        .with("channelSerial", message.serial())
        .with("timestamp", message.timestamp())
        .with("messages", List.of(message.overRealtime()));
  }

  static ProtocolMessage connected(String id, Map<String, Object> details) {
    return of(Action.CONNECTED).with("connectionId", id).with("connectionDetails", details);
  }

  /** Leaves the field out if there is no value. */
  ProtocolMessage with(String field, @Nullable Object value) {
    if (value == null) {
      return this;
    }
    ObjectNode extended = json.deepCopy();
    extended.set(field, Json.tree(value));
    return new ProtocolMessage(extended);
  }

  ProtocolMessage with(@Nullable AblyError error) {
    return error == null ? this : with("error", error.details());
  }

  String text() {
    return new String(Json.bytes(json), UTF_8);
  }
}
