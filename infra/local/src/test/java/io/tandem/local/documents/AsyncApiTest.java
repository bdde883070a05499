package io.tandem.local.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tandem.local.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class AsyncApiTest {
  private static final Set<String> NO_TYPES = Set.of("common", "data", "cloudevent", "attributes");
  private final ApiFiles files = ApiFiles.current();
  private final JsonNode document = files.read(ApiFiles.ASYNCAPI);
  private final AsyncApi events = AsyncApi.current();

  @Test
  void itIsValidAsyncApi() {
    assertThat(Specification.asyncApi().violations(document)).isEmpty();

    ObjectNode broken = document.deepCopy();
    ((ObjectNode) broken.at("/channels/user")).put("adress", "…");
    assertThat(Specification.asyncApi().violations(broken)).isNotEmpty();
  }

  @Test
  void theSchemasOfTheEventsAreJsonSchemas() {
    for (String name : schemaFiles()) {
      assertThat(Specification.jsonSchema().violations(files.read(name))).as(name).isEmpty();
    }
  }

  @Test
  void everyTypeIsOnTheUsersChannel() {
    Set<String> types =
        schemaFiles().stream()
            .map(name -> name.substring(ApiFiles.EVENTS.length(), name.length() - 5))
            .filter(type -> !NO_TYPES.contains(type))
            .collect(Collectors.toSet());

    assertThat(events.types()).isEqualTo(types);
  }

  @Test
  void anEventsDataDeclaresTheFieldsOfAllTypes() {
    JsonNode data = files.read(ApiFiles.EVENTS + "cloudevent.json").at("/properties/data");
    Set<String> own = new TreeSet<>();
    for (String type : events.types()) {
      JsonNode schema = files.read(ApiFiles.EVENTS + type + ".json");
      schema.path("properties").fieldNames().forEachRemaining(own::add);
    }

    assertThat(data.get("properties").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrderElementsOf(own);
  }

  @Test
  void theTypeOfAnEventDeterminesItsData() {
    JsonNode schemas = files.read(ApiFiles.OPENAPI).at("/components/schemas");
    JsonNode event = schemas.get("Event");
    Map<String, String> data = new TreeMap<>();
    for (Map.Entry<String, JsonNode> type : event.at("/discriminator/mapping").properties()) {
      JsonNode one = schemas.path(nameIn(type.getValue()));
      assertThat(type.getKey()).matches(one.at("/properties/type/pattern").asText());
      JsonNode own = schemas.path(nameIn(one.at("/properties/data/$ref")));
      data.put(type.getKey(), own.get("$ref").asText());
    }

    assertThat(data.keySet()).isEqualTo(events.types());
    assertThat(data)
        .allSatisfy((type, file) -> assertThat(file).isEqualTo(ApiFiles.EVENTS + type + ".json"));
    assertThat(event.get("oneOf").findValuesAsText("$ref"))
        .containsExactlyElementsOf(texts(event.at("/discriminator/mapping")));
  }

  private static List<String> texts(JsonNode values) {
    return values.properties().stream().map(value -> value.getValue().asText()).toList();
  }

  private static String nameIn(JsonNode reference) {
    return reference.asText().replaceFirst("^#/components/schemas/", "");
  }

  @Test
  void itsExamplesMatchTheirSchemas() {
    assertThat(events.onPhone(push())).isEmpty();
    assertThat(events.onChannel(onUsersChannel())).isEmpty();
  }

  @Test
  void aMessageMayLackState() {
    ObjectNode message = onUsersChannel();
    ((ObjectNode) message.get("data")).remove("state");

    assertThat(events.onChannel(message)).isEmpty();
  }

  @Test
  void viewsOnAChannelAreNoticed() {
    ObjectNode message = onUsersChannel();
    ((ObjectNode) message.get("data")).putObject("views");

    assertThat(events.onChannel(message)).anySatisfy(it -> assertThat(it).contains("views"));
  }

  @Test
  void anotherChannelOrAnotherIdIsNoticed() {
    assertThat(events.onChannel(onUsersChannel().put("channel", "tandem:session:1"))).hasSize(1);
    assertThat(events.onChannel(onUsersChannel().put("id", "1:0"))).hasSize(1);
    assertThat(events.onChannel(onUsersChannel().put("name", "session.updated"))).hasSize(1);
  }

  @Test
  void anExtraFieldInAPushIsNoticed() {
    ObjectNode push = push();
    ((ObjectNode) push.get("data")).put("text", "you feel alone");

    assertThat(events.onPhone(push)).anySatisfy(it -> assertThat(it).contains("text"));
  }

  private List<String> schemaFiles() {
    return files.names().stream().filter(name -> name.startsWith(ApiFiles.EVENTS)).toList();
  }

  private ObjectNode push() {
    return document.at("/components/messages/Push/examples/0/payload").deepCopy();
  }

  private ObjectNode onUsersChannel() {
    String example = "/components/messages/PartnerStageCompleted/examples/0/payload";
    JsonNode data = document.at(example).deepCopy();
    return Json.object()
        .put("id", data.get("id").asText() + ":0")
        .put("name", "partner.stage_completed")
        .put("channel", "tandem:user:dXNlci1hbmE")
        .set("data", data);
  }
}
