package io.tandem.local.ably;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tandem.local.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * A message on a channel, as Ably's REST API shows it.
 *
 * @param timestamp when it arrived, epoch milliseconds
 * @param serial orders the messages of a channel
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AblyMessage(
    String id,
    @Nullable String name,
    String channel,
    @Nullable JsonNode data,
    @Nullable String encoding,
    @Nullable String clientId,
    @Nullable JsonNode extras,
    long timestamp,
    String serial) {
  private static final int CREATED = 0;

  /** The message in the realtime protocol (TM2). */
  JsonNode overRealtime() {
    ObjectNode message = (ObjectNode) Json.tree(this);
    message.remove("channel");
    return message.put("action", CREATED);
  }

  /** Only the data, as it is sent. */
  String text() {
    return data == null ? "" : data.asText();
  }

  /** The data, decoded if the encoding says that it is JSON. */
  AblyMessage decoded() {
    return data != null && data.isTextual() && EncodedJson.ENCODING.equals(encoding)
        ? new AblyMessage(
            id, name, channel, EncodedJson.decode(data), null, clientId, extras, timestamp, serial)
        : this;
  }
}
