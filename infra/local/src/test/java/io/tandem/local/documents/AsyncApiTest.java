package io.tandem.local.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tandem.local.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class AsyncApiTest {
  private static final Set<String> NO_TYPES = Set.of("data", "cloudevent");
  private final ApiFiles files = ApiFiles.current();
  private final JsonNode document = files.read(ApiFiles.ASYNCAPI);
  private final AsyncApi events = AsyncApi.current();

  @Test
  void itIsAsyncApiAsTheSpecificationWantsIt() {
    assertThat(Specification.asyncApi().violations(document)).isEmpty();

    ObjectNode broken = document.deepCopy();
    ((ObjectNode) broken.at("/channels/user")).put("adress", "…");
    assertThat(Specification.asyncApi().violations(broken)).isNotEmpty();
  }

  @Test
  void theSchemasOfTheEventsAreJsonSchemasAtTheAddressTheyHave() {
    for (String name : schemaFiles()) {
      JsonNode schema = files.read(name);
      assertThat(Specification.jsonSchema().violations(schema)).as(name).isEmpty();
      assertThat(schema.get("$id").asText())
          .isEqualTo(Schemas.PUBLIC + name.substring("schemas/".length()));
    }
  }

  @Test
  void everyTypeIsOnTheTopicAndOnTheSessionsChannel() {
    Set<String> types =
        schemaFiles().stream()
            .map(name -> name.substring(ApiFiles.EVENTS.length(), name.length() - 5))
            .filter(type -> !NO_TYPES.contains(type))
            .collect(Collectors.toSet());
    JsonNode event = files.read(ApiFiles.EVENTS + "cloudevent.json");

    assertThat(events.types()).isEqualTo(types);
    assertThat(event.findValuesAsText("const")).containsAll(types);
  }

  @Test
  void itsExamplesAreAsTheirSchemasWant() {
    JsonNode messages = document.at("/components/messages");
    assertThat(events.onPhone(messages.at("/Push/examples/0/payload"))).isEmpty();
    assertThat(
            events.onChannel(
                onUserChannel(
                    "partner.stage_completed",
                    ":0",
                    messages.at("/PrivatePart/examples/0/payload"))))
        .isEmpty();
    assertThat(
            events.onChannel(
                onUserChannel(
                    "session.updated", ":1", messages.at("/SessionUpdated/examples/0/payload"))))
        .isEmpty();
  }

  @Test
  void whatIsPrivateIsNoticedOnASessionsChannel() {
    ObjectNode data =
        (ObjectNode) document.at("/components/messages/PrivatePart/examples/0/payload").deepCopy();
    data.set(
        "progress",
        Json.parse(
                "{\"user-ana\":{\"stage\":2,\"status\":\"IN_PROGRESS\"}}"
                    .getBytes(StandardCharsets.UTF_8))
            .orElseThrow());
    ObjectNode message = onUserChannel("empathy.revealed", ":0", data);
    message.put("channel", "tandem:session:" + data.get("sessionId").asText());
    assertThat(events.onChannel(message)).isNotEmpty();

    data.remove("private");

    assertThat(events.onChannel(message)).isEmpty();
  }

  @Test
  void aWordMoreInAPushIsNoticed() {
    ObjectNode push =
        (ObjectNode) document.at("/components/messages/Push/examples/0/payload").deepCopy();
    ((ObjectNode) push.get("data")).put("text", "you feel alone");

    assertThat(events.onPhone(push)).anySatisfy(it -> assertThat(it).contains("text"));
  }

  private List<String> schemaFiles() {
    return files.names().stream().filter(name -> name.startsWith(ApiFiles.EVENTS)).toList();
  }

  private static ObjectNode onUserChannel(String name, String index, JsonNode data) {
    return Json.object()
        .put("id", data.path("id").asText("01936f5e-0000-7000-8000-000000000004") + index)
        .put("name", name)
        .put("channel", "tandem:user:user-ana")
        .set("data", data);
  }
}
