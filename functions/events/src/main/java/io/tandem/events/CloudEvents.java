package io.tandem.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Events as structured CloudEvents 1.0 JSON, <a href="https://cloudevents.io">cloudevents.io</a>.
 */
public final class CloudEvents {
  /** Where the JSON Schemas of the events are; the number is the contract's major version. */
  static final String SCHEMAS = "https://schemas.tandem.io/events/1/";

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new WireTime())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
          .build();
  private static final TypeReference<Map<String, MemberProgress>> PROGRESS =
      new TypeReference<>() {};
  private static final TypeReference<Map<String, PrivatePart>> PRIVATE = new TypeReference<>() {};

  private CloudEvents() {}

  /**
   * The event as JSON, private parts included: for the outbox and the topic, never for a client.
   */
  public static String write(SessionEvent event) {
    ObjectNode data =
        JSON.createObjectNode()
            .put("sessionId", event.sessionId().toString())
            .put("seq", event.seq())
            .put("timestamp", event.time().toEpochMilli())
            .put("triggeredByUserId", event.triggeredByUserId())
            .setAll((ObjectNode) JSON.valueToTree(event.move()));
    data.set("progress", JSON.valueToTree(event.progress()));
    if (!event.privateParts().isEmpty()) {
      data.set(MemberView.PRIVATE, JSON.valueToTree(event.privateParts()));
    }
    return JSON.createObjectNode()
        .put("specversion", "1.0")
        .put("id", event.id().toString())
        .put("source", "/sessions/" + event.sessionId())
        .put("subject", event.sessionId().toString())
        .put("type", event.type().wireName())
        .put("time", WireTime.format(event.time()))
        .put("sequence", Long.toString(event.seq()))
        .put("datacontenttype", "application/json")
        .put("dataschema", SCHEMAS + event.type().wireName() + ".json")
        .set("data", data)
        .toString();
  }

  /**
   * The event that {@link #write} wrote, here or in a later release: fields that are not known are
   * ignored, and a status that is not known is null.
   *
   * @throws UncheckedIOException if it is no JSON
   * @throws UnknownEventType if it is an event of a type that is not known
   * @throws IllegalArgumentException if it is no event
   */
  public static SessionEvent read(String json) {
    ObjectNode event = tree(json);
    ObjectNode data = (ObjectNode) event.required("data");
    UUID id = UUID.fromString(event.required("id").asText());
    String name = event.required("type").asText();
    EventType type = EventType.of(name).orElseThrow(() -> new UnknownEventType(id, name));
    return new SessionEvent(
        id,
        UUID.fromString(data.required("sessionId").asText()),
        data.required("seq").asLong(),
        Instant.ofEpochMilli(data.required("timestamp").asLong()),
        data.required("triggeredByUserId").asText(),
        JSON.convertValue(data.required("progress"), PROGRESS),
        JSON.convertValue(data, type.move()),
        data.has(MemberView.PRIVATE)
            ? JSON.convertValue(data.get(MemberView.PRIVATE), PRIVATE)
            : Map.of());
  }

  /** The event's JSON as a tree, to be cut down by {@link MemberView}. */
  public static ObjectNode tree(String json) {
    try {
      return (ObjectNode) JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
