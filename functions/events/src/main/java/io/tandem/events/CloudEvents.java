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
  /** Base of the events' JSON Schemas; the number is the contract's major version. */
  static final String SCHEMAS = "https://schemas.tandem.io/events/1/";

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new WireTime())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
          .build();
  private static final TypeReference<Map<String, MemberProgress>> PROGRESS =
      new TypeReference<>() {};

  /** The field of {@code data} that holds each member's view, by user id. */
  public static final String VIEWS = "views";

  private CloudEvents() {}

  /**
   * The event's {@code data} column in the log: the fields that no other column holds.
   *
   * @param event names members by role
   */
  public static String logged(SessionEvent event) {
    ObjectNode data = JSON.createObjectNode().put("triggeredByUserId", event.triggeredByUserId());
    data.setAll((ObjectNode) JSON.valueToTree(event.move()));
    return data.set("progress", JSON.valueToTree(event.progress())).toString();
  }

  /** The event for both members and for every subscriber of the topic. */
  public static ObjectNode published(LogEntry entry, Cast cast) {
    ObjectNode data =
        JSON.createObjectNode()
            .put("sessionId", entry.sessionId().toString())
            .put("seq", entry.seq())
            .put("timestamp", entry.time().toEpochMilli())
            .setAll(cast.named(tree(entry.data())));
    return JSON.createObjectNode()
        .put("specversion", "1.0")
        .put("id", entry.id().toString())
        .put("source", "/sessions/" + entry.sessionId())
        .put("subject", entry.sessionId().toString())
        .put("type", entry.type())
        .put("time", WireTime.format(entry.time()))
        .put("sequence", Long.toString(entry.seq()))
        .put("datacontenttype", "application/json")
        .put("dataschema", SCHEMAS + entry.type() + ".json")
        .set("data", data);
  }

  /**
   * The same, plus each member's current view. Realtime sends each view to that member alone.
   *
   * @param views by user id; a view is left out if the user was not a member at the event's time
   */
  public static ObjectNode published(LogEntry entry, Cast cast, Map<String, ?> views) {
    ObjectNode event = published(entry, cast);
    ObjectNode data = (ObjectNode) event.required("data");
    ObjectNode byMember = data.putObject(VIEWS);
    data.required("progress")
        .fieldNames()
        .forEachRemaining(
            member -> {
              if (views.containsKey(member)) {
                byMember.set(member, JSON.valueToTree(views.get(member)));
              }
            });
    return event;
  }

  /**
   * Reads an event that {@link #published} made in this release or a later one. Unknown fields are
   * ignored, and an unknown status becomes null. Views are not read.
   *
   * @throws UncheckedIOException if the text is not JSON
   * @throws UnknownEventType if this release does not know the event's type
   * @throws IllegalArgumentException if the JSON is not an event
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
        JSON.convertValue(data, type.move()));
  }

  /** The JSON as a tree; {@link UncheckedIOException} if the text is not JSON. */
  public static ObjectNode tree(String json) {
    try {
      return (ObjectNode) JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
