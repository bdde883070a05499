package io.tandem.local.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tandem.local.LocalStage;
import io.tandem.local.TemplateRoutes;
import io.tandem.local.TestClient;
import io.tandem.local.access.AccessRow;
import io.tandem.local.journey.OnRealStage;
import io.tandem.local.json.Json;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Events that this machine's HTTP server would not let through, in case API Gateway does. */
@OnRealStage
final class HostileEventTest {
  private static final JsonMapper ASCII =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.tandem.local.access.AccessMatrix#rows")
  void anyTextInAnEventGetsAValidAnswerAndARefusalWritesNothing(AccessRow row, LocalStage stage)
      throws IOException, SQLException {
    String function = Objects.requireNonNull(TemplateRoutes.all().get(row.route()));
    TestClient client = new TestClient(stage.uri());
    List<String> complaints = new ArrayList<>();
    try (Writes writes = new Writes(stage)) {
      for (String text : NastyText.ALL) {
        for (ObjectNode event : List.of(event(row, text, "ana"), event(row, "x", text))) {
          Map<String, String> before = writes.withoutKeptAnswers();
          JsonNode answer =
              TestClient.json(
                  client.post("/local/functions/" + function + "/invoke", ascii(event)));
          RawAnswer got =
              new RawAnswer(
                  answer.path("statusCode").asInt(599), "", answer.path("body").asText(""));
          AnswerRules.broken(got)
              .forEach(broken -> complaints.add(broken + ": " + answer + " to " + ascii(event)));
          Map<String, String> after = writes.withoutKeptAnswers();
          if (!got.isDone() && !after.equals(before)) {
            complaints.add(before + " became " + after + ": " + answer + " to " + ascii(event));
          }
        }
      }
    }
    assertThat(complaints).isEmpty();
  }

  private static ObjectNode event(AccessRow row, String text, String sub) {
    ObjectNode event =
        Json.object().put("version", "2.0").put("routeKey", row.route()).put("rawPath", "/" + text);
    event.putObject("headers").put("idempotency-key", "k").put("if-none-match", text);
    event
        .putObject("queryStringParameters")
        .put("limit", text)
        .put("after", text)
        .put("cursor", text)
        .put("status", text);
    event.putObject("pathParameters").put("id", text).put("gate", text).put("pushToken", text);
    ObjectNode context = event.putObject("requestContext").put("requestId", "r");
    context.putObject("http").put("method", row.method());
    context.putObject("authorizer").putObject("jwt").putObject("claims").put("sub", sub);
    return event.put("body", row.body()).put("isBase64Encoded", false);
  }

  private static String ascii(ObjectNode event) {
    try {
      return ASCII.writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
