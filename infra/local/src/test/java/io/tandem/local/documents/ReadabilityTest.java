package io.tandem.local.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Client generators understand the documents as they are meant. */
final class ReadabilityTest {
  private static final ApiFiles FILES = ApiFiles.current();
  private static final String ERROR = "#/components/schemas/ErrorAnswer";

  private static Set<String> documents() {
    return FILES.names();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everySchemaIsUnderstoodByGenerators(String name) {
    assertThat(Readability.complaints(FILES.read(name))).isEmpty();
  }

  @Test
  void everyRefusalHasTheErrorSchema() {
    assertThat(OpenApi.current().schemasOfRefusals()).containsOnly(ERROR);
  }

  @Test
  void anotherSchemaOfARefusalIsNoticed() {
    ObjectNode document = (ObjectNode) FILES.read(ApiFiles.OPENAPI);
    object(document, "/components/responses/Busy/content/application~1json")
        .putObject("schema")
        .put("type", "object");
    Schemas any = Schemas.open(FILES);

    assertThat(new OpenApi(document, any, any).schemasOfRefusals()).contains("").contains(ERROR);
  }

  @Test
  void aTypeThatIsOnlyNullIsNoticed() {
    notices("/Compact/properties/mySignedAt", schema -> schema.removeAll().put("type", "null"));
  }

  @Test
  void aConstantWithoutATypeIsNoticed() {
    notices("/Refusal/properties/message", schema -> schema.removeAll().put("const", "No"));
  }

  @Test
  void aBooleanConstantIsNoticed() {
    notices("/Declined/properties/declined", schema -> schema.put("const", true));
  }

  @Test
  void severalTypesAreNoticed() {
    notices(
        "/Empathy/properties/mine",
        schema -> schema.withArray("anyOf").set(1, schema.at("/anyOf/0").deepCopy()));
    notices("/Advanced", schema -> schema.putArray("oneOf").addObject().put("$ref", "data.json"));
    notices("/Event", schema -> schema.remove("discriminator"));
  }

  @Test
  void anEnumerationThatDoesNotSayWhetherItGrowsIsNoticed() {
    notices("/MessageKind", schema -> schema.put("description", "What it is about."));
  }

  @Test
  void anEventThatDoesNotDeclareItsDataIsNoticed() {
    ObjectNode event = (ObjectNode) FILES.read(ApiFiles.EVENTS + "cloudevent.json");
    object(event, "/properties").remove("data");

    assertThat(Readability.complaints(event))
        .singleElement()
        .satisfies(it -> assertThat(it).contains("data"));
  }

  private static void notices(String schema, Consumer<ObjectNode> change) {
    JsonNode document = FILES.read(ApiFiles.OPENAPI);
    change.accept(object(document, "/components/schemas" + schema));

    assertThat(Readability.complaints(document)).hasSize(1);
  }

  private static ObjectNode object(JsonNode document, String pointer) {
    return (ObjectNode) document.at(pointer);
  }
}
