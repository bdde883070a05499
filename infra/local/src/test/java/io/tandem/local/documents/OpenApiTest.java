package io.tandem.local.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tandem.local.TemplateRoutes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class OpenApiTest {
  private static final String SIGN = "/api/v1/sessions/s/compact/sign";
  private static final Map<String, List<String>> OWN =
      Map.of("cache-control", List.of("private, no-cache"));
  private final JsonNode document = ApiFiles.current().read(ApiFiles.OPENAPI);
  private final OpenApi api = OpenApi.current();

  @Test
  void itIsValidOpenApi() {
    assertThat(Specification.openApi().violations(document)).isEmpty();

    ObjectNode broken = document.deepCopy();
    ((ObjectNode) broken.at("/paths/~1sessions/post")).put("summery", "…");
    assertThat(Specification.openApi().violations(broken)).isNotEmpty();
  }

  @Test
  void itsSchemasAreJsonSchemas() {
    for (JsonNode schema : document.at("/components/schemas")) {
      assertThat(Specification.jsonSchema().violations(schema)).as(schema.toString()).isEmpty();
    }
  }

  @Test
  void itHasTheRoutesOfTheTemplateAndNoOthers() {
    assertThat(api.routes()).isEqualTo(TemplateRoutes.all().keySet());
  }

  @Test
  void itHasTheRoutesOfTheCodeAndNoOthers() {
    assertThat(api.routes()).isEqualTo(CodeRoutes.all());
  }

  @Test
  void everyExampleMatchesItsSchema() {
    Examples examples = new Examples(document, Schemas.closed(ApiFiles.current()));

    assertThat(examples.complaints()).isEmpty();
    assertThat(examples.count()).isGreaterThan(50);
  }

  @Test
  void everythingThatCanBeSentOrAnsweredHasAnExample() {
    assertThat(new Examples(document, Schemas.closed(ApiFiles.current())).missing()).isEmpty();
  }

  @Test
  void anUndocumentedFieldIsNoticed() {
    ObjectNode answer = signed();
    ((ObjectNode) answer.at("/data/state/empathy")).put("mood", "good");

    assertThat(complaints(answer)).anySatisfy(it -> assertThat(it).contains("mood"));
  }

  @Test
  void aMissingFieldIsNoticed() {
    ObjectNode answer = signed();
    ((ObjectNode) answer.at("/data/state")).remove("lastEventAt");

    assertThat(complaints(answer)).anySatisfy(it -> assertThat(it).contains("lastEventAt"));
  }

  @Test
  void aTimeWithoutMillisecondsIsNoticed() {
    ObjectNode answer = signed();
    ((ObjectNode) answer.at("/data/state")).put("lastEventAt", "2026-11-23T07:10:00Z");

    assertThat(complaints(answer)).isNotEmpty();
  }

  @Test
  void anUndocumentedStatusCodeOrHeaderIsNoticed() {
    ObjectNode refusal = example("/components/responses/Busy/content");

    assertThat(complaints(api, 409, OWN, refusal)).isEmpty();
    assertThat(complaints(api, 418, OWN, refusal)).hasSize(1);
    assertThat(complaints(api, 409, Map.of(), refusal)).hasSize(1);
    assertThat(complaints(api, 409, Map.of("x-cache", List.of("HIT")), refusal)).hasSize(2);
    ((ObjectNode) refusal.get("error")).put("code", "NOT_FOUND");
    assertThat(complaints(api, 409, OWN, refusal)).isNotEmpty();
  }

  @Test
  void aRemovalFromTheDocumentIsNoticed() {
    ObjectNode poorer = document.deepCopy();
    ((ObjectNode) poorer.at("/components/schemas/State/properties")).remove("compact");
    ApiFiles files = ApiFiles.current();
    OpenApi changed =
        new OpenApi(poorer, Schemas.closed(files, ApiFiles.OPENAPI, poorer), Schemas.open(files));

    assertThat(complaints(changed, 200, OWN, signed()))
        .anySatisfy(it -> assertThat(it).contains("compact"));
  }

  private ObjectNode signed() {
    return example("/components/responses/Changed/content");
  }

  private ObjectNode example(String content) {
    return document.at(content).findValue("example").deepCopy();
  }

  private List<String> complaints(JsonNode answer) {
    return complaints(api, 200, OWN, answer);
  }

  private static List<String> complaints(
      OpenApi api, int status, Map<String, List<String>> headers, JsonNode answer) {
    Exchange exchange = new Exchange("POST", SIGN, null, status, headers, answer);
    return api.find("POST", SIGN).orElseThrow().complaints(exchange);
  }
}
