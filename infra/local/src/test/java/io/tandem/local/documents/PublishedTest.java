package io.tandem.local.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * infra/api/published holds the documents that clients have, which must stay true. To publish
 * additions: {@code cd infra/api && cp -r openapi.yaml asyncapi.yaml schemas published/}.
 */
final class PublishedTest {
  private static final String SIGNED = ApiFiles.EVENTS + "partner.signed_compact.json";
  private static final String COMMON = ApiFiles.EVENTS + "common.json";
  private static final String EVENT = "/components/schemas/Event";
  private static final ApiFiles PUBLISHED = ApiFiles.published();

  private static Set<String> documents() {
    return PUBLISHED.names();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void nothingPublishedIsBroken(String name) {
    assertThat(ApiFiles.current().names()).contains(name);
    assertThat(BreakingChanges.between(PUBLISHED.read(name), ApiFiles.current().read(name)))
        .isEmpty();
  }

  @Test
  void everyDocumentIsPublished() {
    assertThat(PUBLISHED.names()).containsAll(ApiFiles.current().names());
  }

  @Test
  void aChangeThatBreaksAnEventIsNoticed() {
    breaks(SIGNED, event -> object(event, "/properties").remove("bothSigned"));
    breaks(SIGNED, event -> array(event, "/required").remove(0));
    breaks(SIGNED, event -> array(event, "/required").add("mood"));
    breaks(SIGNED, event -> object(event, "/properties/bothSigned").put("type", "string"));
    breaks(SIGNED, event -> event.put("additionalProperties", false));
  }

  @Test
  void aBreakingChangeOfTheSharedSchemasIsNoticed() {
    breaks(COMMON, all -> array(all, "/$defs/StageStatus/enum").remove(0));
    breaks(COMMON, all -> object(all, "/$defs/Stage").put("maximum", 5));
    breaks(COMMON, all -> object(all, "/$defs").remove("MemberProgress"));
    breaks(
        ApiFiles.EVENTS + "data.json",
        all -> object(all, "/properties/sessionId").put("maxLength", 36));
  }

  @Test
  void aChangeThatBreaksTheApiIsNoticed() {
    breaks(ApiFiles.OPENAPI, api -> object(api, "/paths").remove("/realtime/token"));
    breaks(ApiFiles.OPENAPI, api -> object(api, "/paths/~1sessions").remove("get"));
    breaks(
        ApiFiles.OPENAPI,
        api -> object(api, "/components/schemas/Changed/properties").remove("state"));
    breaks(
        ApiFiles.OPENAPI,
        api -> array(api, "/components/responses/Conflict/x-error-codes").remove(0));
    breaks(
        ApiFiles.OPENAPI,
        api -> array(api, "/components/schemas/ShareEmpathy/required").add("mood"));
    breaks(
        ApiFiles.OPENAPI,
        api ->
            object(api, "/components/schemas/ShareEmpathy/properties/content").put("maxLength", 9));
    breaks(
        ApiFiles.OPENAPI,
        api -> array(api, "/paths/~1sessions/get/parameters").addObject().put("required", true));
    breaks(ApiFiles.OPENAPI, api -> array(api, EVENT + "/oneOf").remove(0));
    breaks(ApiFiles.OPENAPI, api -> array(api, EVENT + "/oneOf").addObject().put("type", "null"));
    breaks(
        ApiFiles.OPENAPI,
        api -> object(api, EVENT + "/discriminator/mapping").put("session.left", "#/x"));
    breaks(ApiFiles.ASYNCAPI, events -> object(events, "/channels/user").put("address", "user"));
  }

  @Test
  void additionsAndRewordingBreakNothing() {
    keeps(SIGNED, event -> object(event, "/properties").putObject("mood").put("type", "string"));
    keeps(SIGNED, event -> event.put("description", "In other words."));
    keeps(ApiFiles.OPENAPI, api -> object(api, "/paths").putObject("/moods"));
    keeps(ApiFiles.OPENAPI, api -> object(api, "/paths/~1realtime~1token").putObject("delete"));
    keeps(
        ApiFiles.OPENAPI,
        api -> array(api, "/paths/~1sessions/get/parameters").addObject().put("name", "mood"));
    keeps(COMMON, all -> array(all, "/$defs/StageStatus/enum").add("SKIPPED"));
    keeps(
        ApiFiles.OPENAPI,
        api -> array(api, "/components/responses/Conflict/x-error-codes").add("MOODY"));
    keeps(ApiFiles.OPENAPI, api -> array(api, EVENT + "/oneOf").insertObject(0).put("$ref", "#/x"));
    keeps(
        ApiFiles.OPENAPI,
        api -> object(api, EVENT + "/discriminator/mapping").put("mood.changed", "#/x"));
    keeps(ApiFiles.ASYNCAPI, events -> object(events, "/channels/user/messages").putObject("Mood"));
  }

  private static void breaks(String name, Consumer<ObjectNode> change) {
    assertThat(BreakingChanges.between(PUBLISHED.read(name), changed(name, change))).isNotEmpty();
  }

  private static void keeps(String name, Consumer<ObjectNode> change) {
    assertThat(BreakingChanges.between(PUBLISHED.read(name), changed(name, change))).isEmpty();
  }

  private static JsonNode changed(String name, Consumer<ObjectNode> change) {
    ObjectNode document = (ObjectNode) PUBLISHED.read(name);
    JsonNode before = document.deepCopy();
    change.accept(document);
    assertThat(document).isNotEqualTo(before);
    return document;
  }

  private static ObjectNode object(JsonNode document, String pointer) {
    return (ObjectNode) document.at(pointer);
  }

  private static ArrayNode array(JsonNode document, String pointer) {
    return (ArrayNode) document.at(pointer);
  }
}
