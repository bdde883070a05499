package io.tandem.local.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.LocalStage;
import io.tandem.local.TestClient;
import io.tandem.local.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.StreamSupport;

/** A session's events in a subscriber's dead-letter queue. */
record GivenUp(LocalStage stage, String function, String session) {

  /** As SNS delivered them, in the order in which they were given up. */
  List<JsonNode> events() {
    try {
      JsonNode letters = new TestClient(stage.uri()).items("/local/dlq?function=" + function);
      return StreamSupport.stream(letters.spliterator(), false)
          .map(letter -> letter.get("event"))
          .filter(event -> cloudEvent(event).get("subject").asText().equals(session))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Integer> numbers() {
    return events().stream().map(event -> cloudEvent(event).at("/data/seq").asInt()).toList();
  }

  void redrive() {
    must("/local/redrive?function=" + function, "");
  }

  /** Delivers an event as SNS would. */
  void deliver(JsonNode event) {
    must("/local/functions/" + function + "/invoke", event.toString());
  }

  private void must(String path, String body) {
    try {
      assertThat(new TestClient(stage.uri()).post(path, body).statusCode()).isEqualTo(200);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode cloudEvent(JsonNode event) {
    String message = event.at("/Records/0/Sns/Message").asText();
    return Json.parse(message.getBytes(UTF_8)).orElseThrow();
  }
}
