package io.tandem.local.telemetry;

import static io.tandem.local.journey.Phone.must;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.LocalStage;
import io.tandem.local.TestClient;
import io.tandem.local.ably.Listener;
import io.tandem.local.faults.FaultMode;
import io.tandem.local.faults.FaultTarget;
import io.tandem.local.journey.Arrived;
import io.tandem.local.journey.Conversation;
import io.tandem.local.journey.Listening;
import io.tandem.local.journey.OnRealStage;
import io.tandem.local.journey.Phone.Answer;
import io.tandem.local.journey.Rings;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the functions report about themselves, from the lines that CloudWatch would get. */
@OnRealStage
final class TelemetryTest {
  private static final Duration SOON = Duration.ofSeconds(60);

  @Test
  void aMovesTraceLeadsThroughSnsToAblyAndThePhone(LocalStage stage) {
    Conversation two = Conversation.joined(stage);
    two.ben.switchOn();
    must(two.post(two.ana, "/pause", null));

    JsonNode moved = only(stage, "pause-session", two.session, "Transitions");
    String trace = moved.get("traceId").asText();

    assertThat(trace).matches("1-[0-9a-f]{8}-[0-9a-f]{24}");
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertDelivered(stage, "realtime", two, trace, "Ably"));
    await().atMost(SOON).untilAsserted(() -> assertDelivered(stage, "push", two, trace, "Expo"));
  }

  private static void assertDelivered(
      LocalStage stage, String function, Conversation two, String trace, String to) {
    assertThat(new LogLines(stage, function).about(two.session))
        .filteredOn(line -> line.path("traceId").asText().equals(trace))
        .filteredOn(line -> line.has("DeliveryLatency"))
        .singleElement()
        .satisfies(line -> assertThat(line.get("To").asText()).isEqualTo(to))
        .satisfies(line -> assertThat(line.get("DeliveryLatency").asLong()).isNotNegative());
  }

  @Test
  void aMoveIsCountedByTypeWithItsTimeToPublishing(LocalStage stage) {
    Conversation two = Conversation.joined(stage);
    must(two.post(two.ana, "/pause", null));

    JsonNode moved = only(stage, "pause-session", two.session, "Transitions");

    assertThat(moved.get("Type").asText()).isEqualTo("session.paused");
    assertThat(moved.get("PublishLatency").asLong()).isNotNegative();
    assertThat(moved.at("/_aws/CloudWatchMetrics/0/Namespace").asText()).startsWith("Tandem/");
    assertThat(moved.get("AWSRequestId").asText()).isNotEmpty();
    assertThat(moved.get("coldStart").asText()).isIn("true", "false");
  }

  @Test
  void aRefusalIsCountedByCodeAndFoundBySession(LocalStage stage) {
    Conversation two = Conversation.joined(stage);
    Answer refused = two.post(two.ana, "/resume", null);
    assertThat(refused.code()).isEqualTo("SESSION_NOT_ACTIVE");

    assertThat(only(stage, "resume-session", two.session, "Refusals").get("Code").asText())
        .isEqualTo("SESSION_NOT_ACTIVE");
  }

  @Test
  void anAnswerOf500IsCountedByItsFunctionAndVersion(LocalStage stage) {
    Conversation two = Conversation.joined(stage);
    stage.faults().set(FaultTarget.POSTGRES, FaultMode.RESET);
    try {
      assertThat(two.post(two.ana, "/pause", null).status()).isEqualTo(500);
    } finally {
      stage.faults().mend(FaultTarget.POSTGRES);
    }

    JsonNode failed = only(stage, "pause-session", two.session, "Failures");
    assertThat(failed.get("Function").asText()).isEqualTo("pause-session");
    assertThat(failed.get("FunctionVersion").asText()).isEqualTo("pause-session:$LATEST");
  }

  @Test
  void aMemberWhoHasSeenAnEventIsNotRungAndIsCounted(LocalStage stage) throws IOException {
    Conversation two = Conversation.joined(stage);
    two.ben.switchOn();
    Rings rings = new Rings(stage);
    try (Listener looking = Listening.listen(stage, two.ben)) {
      must(two.post(two.ana, "/pause", null));
      await().atMost(SOON).until(() -> !rings.waiting(two.ben).isEmpty());
      must(two.post(two.ben, "/seen", "{\"seq\":3}"));
      long before = suppressed(stage);
      rings.after(Rings.TO_LOOK, two.ben);
      await().atMost(SOON).until(() -> suppressed(stage) > before);
      assertThat(looking.events()).isNotEmpty();
    }
    assertThat(rings.rung(two.ben)).isEmpty();
  }

  private static long suppressed(LocalStage stage) {
    return new LogLines(stage, "send-held")
        .json().stream().mapToLong(line -> line.path("PushesSuppressed").asLong()).sum();
  }

  @Test
  void failuresAreLoggedWithTheirContext(LocalStage stage) throws IOException {
    Conversation two = Conversation.joined(stage);
    stage.faults().set(FaultTarget.SNS, FaultMode.RESET);
    try {
      must(two.post(two.ana, "/pause", null));
    } finally {
      stage.faults().mend(FaultTarget.SNS);
    }

    JsonNode moved = only(stage, "pause-session", two.session, "Transitions");
    assertThat(moved.has("PublishLatency")).isFalse();
    JsonNode warning =
        new LogLines(stage, "pause-session")
            .json().stream()
                .filter(line -> line.at("/mdc/sessionId").asText().equals(two.session))
                .findFirst()
                .orElseThrow();
    assertThat(warning.get("level").asText()).isEqualTo("WARN");
    assertThat(warning.get("function").asText()).isEqualTo("pause-session");
    for (String id : List.of("requestId", "AWSRequestId", "traceId")) {
      assertThat(warning.at("/mdc/" + id).asText())
          .as(id)
          .isNotEmpty()
          .isEqualTo(moved.get(id).asText());
    }
    assertThat(warning.at("/mdc/coldStart").asText()).isIn("true", "false");
    awaitRelayed(stage, two);
  }

  /** Otherwise the relay would publish it in another test, and its age would show in that log. */
  private static void awaitRelayed(LocalStage stage, Conversation two) {
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              new TestClient(stage.uri()).post("/local/functions/relay-outbox/invoke", "{}");
              assertThat(new Arrived(stage).published(two.session)).contains(3);
            });
    assertThat(new LogLines(stage, "relay-outbox").json())
        .anyMatch(line -> line.path("OutboxLag").asLong() > 0)
        .anyMatch(line -> line.has("PublishLatency"));
  }

  private static JsonNode only(LocalStage stage, String function, String session, String metric) {
    List<JsonNode> lines = with(metric, stage, function, session);
    assertThat(lines).hasSize(1);
    return lines.get(0);
  }

  private static List<JsonNode> with(
      String metric, LocalStage stage, String function, String session) {
    return new LogLines(stage, function)
        .about(session).stream().filter(line -> line.has(metric)).toList();
  }
}
