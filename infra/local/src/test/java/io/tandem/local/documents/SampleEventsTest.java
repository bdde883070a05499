package io.tandem.local.documents;

import static io.tandem.local.journey.Phone.must;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.tandem.local.LocalStage;
import io.tandem.local.TestClient;
import io.tandem.local.access.AccessMatrix;
import io.tandem.local.access.AccessRow;
import io.tandem.local.access.Scenes;
import io.tandem.local.journey.Arrived;
import io.tandem.local.journey.Conversation;
import io.tandem.local.journey.Copies;
import io.tandem.local.journey.OnRealStage;
import io.tandem.local.json.Json;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The functions accept the sample events for {@code sam local invoke}. */
@Tag("native")
@OnRealStage
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SampleEventsTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String ERASE_ME = "erase-me";

  private final LocalStage stage;
  private final Scenes scenes;

  SampleEventsTest(LocalStage stage) {
    this.stage = stage;
    this.scenes = new Scenes(stage);
  }

  @Test
  void everyFunctionHasASampleEventAndNothingElseHas() {
    assertThat(SampleEvents.functions()).isEqualTo(stage.functions().warm().keySet());
  }

  @ParameterizedTest
  @MethodSource("requests")
  void aRequestSucceedsAndIsAnsweredAsDocumented(String function) throws IOException {
    AccessRow row = row(function);
    Scenes.Open open = scenes.open(row);
    Copies.Copy copy = Copies.of(open.scene().session(), 1, stage).get(0);
    String caller = open.scene().phone(open.role()).userId;
    String event = SampleEvents.of(function, copy.session(), copy.invitation(), caller, "nobody");

    answered(function, event);
  }

  /**
   * Without the user's token; infra/operating.md has the command. A separate test, because it ends
   * the caller's scenes.
   */
  @Test
  void anOperatorErasesAUserOnRequest() throws IOException {
    Conversation two = Conversation.joined(stage);
    String event = SampleEvents.of(ERASE_ME, "", "", two.ana.userId, "");

    while (!answered(ERASE_ME, event).at("/data/erased").asBoolean()) {
      // in portions
    }

    assertThat(two.ana.get("/sessions/" + two.session + "/state").status()).isEqualTo(404);
    assertThat(must(two.ben.get("/sessions/" + two.session + "/state")).at("/partner/id").asText())
        .startsWith("erased-");
  }

  @Test
  void aTopicEventReachesChannelsAndPhones() throws IOException {
    Conversation two = Conversation.joined(stage);
    two.ben.switchOn();
    Arrived arrived = new Arrived(stage);
    for (String function : List.of("realtime", "push")) {
      String event =
          SampleEvents.of(function, two.session, two.invitation, two.ana.userId, two.ben.userId);
      invoke(function, event);
    }

    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              assertThat(arrived.onUserChannel(two.ben))
                  .extracting(message -> message.get("name").asText())
                  .contains("partner.stage_completed");
              assertThat(arrived.onUserChannel(two.ana))
                  .extracting(message -> message.at("/data/state/messages/1/kind").asText())
                  .contains("TO_THE_OTHERS_EYES");
              assertThat(arrived.pushesTo(two.ben))
                  .extracting(push -> push.at("/data/event").asText())
                  .containsExactly("partner.stage_completed");
            });
  }

  @ParameterizedTest
  @MethodSource("others")
  void scheduledAndDeploymentFunctionsRun(String function) throws IOException {
    String result = invoke(function, SampleEvents.of(function, "", "", "", ""));

    assertThat(json(result).isObject()).as(result).isTrue();
  }

  private static List<String> requests() {
    return SampleEvents.functions().stream()
        .filter(it -> sample(it).has("routeKey") && !it.equals(ERASE_ME))
        .toList();
  }

  private static List<String> others() {
    return SampleEvents.functions().stream()
        .filter(it -> !sample(it).has("routeKey") && !sample(it).has("Records"))
        .toList();
  }

  /** The function's answer to the request, which must succeed and match the documentation. */
  private JsonNode answered(String function, String event) throws IOException {
    JsonNode sent = json(event);
    JsonNode answer = json(invoke(function, event));
    assertThat(answer.path("statusCode").asInt()).as(answer.toString()).isBetween(200, 299);
    JsonNode body = json(answer.get("body").asText());
    assertThat(
            Documented.complaints(
                new Exchange(
                    sent.at("/requestContext/http/method").asText(),
                    sent.get("rawPath").asText(),
                    sent.path("body").textValue(),
                    answer.get("statusCode").asInt(),
                    headers(answer),
                    body)))
        .isEmpty();
    return body;
  }

  private static AccessRow row(String function) {
    String route = sample(function).get("routeKey").asText();
    return AccessMatrix.rows().stream()
        .filter(it -> it.route().equals(route))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode sample(String function) {
    return json(SampleEvents.of(function, "s", "i", "ana", "ben"));
  }

  private String invoke(String function, String event) throws IOException {
    HttpResponse<byte[]> result =
        new TestClient(stage.uri()).post("/local/functions/" + function + "/invoke", event);
    String text = new String(result.body(), UTF_8);
    assertThat(result.statusCode()).as(text).isEqualTo(200);
    return text;
  }

  private static Map<String, List<String>> headers(JsonNode answer) {
    Map<String, List<String>> headers = new TreeMap<>();
    answer
        .get("headers")
        .properties()
        .forEach(header -> headers.put(header.getKey(), List.of(header.getValue().asText())));
    return headers;
  }

  private static JsonNode json(String text) {
    return Json.parse(text.getBytes(UTF_8)).orElse(MissingNode.getInstance());
  }
}
