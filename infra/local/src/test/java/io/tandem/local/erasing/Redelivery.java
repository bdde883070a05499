package io.tandem.local.erasing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tandem.local.LocalStage;
import io.tandem.local.TestClient;
import io.tandem.local.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;

/** SNS delivers events a second time. */
record Redelivery(LocalStage stage) {

  /** Delivers all events of a session again, to the same subscribers. */
  void ofAll(String session) {
    TestClient client = new TestClient(stage.uri());
    try {
      JsonNode items = client.items("/local/sns/messages?sessionId=" + session);
      assertThat(items).isNotEmpty();
      for (JsonNode item : items) {
        boolean isPublic = item.at("/attributes/audience").asText().equals("public");
        String function = isPublic ? "push" : "realtime";
        int status =
            client
                .post("/local/functions/" + function + "/invoke", event(item).toString())
                .statusCode();
        assertThat(status).as("%s of %s", function, item).isEqualTo(200);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode event(JsonNode item) {
    ObjectNode event = Json.object();
    ObjectNode sns =
        event
            .putArray("Records")
            .addObject()
            .put("EventSource", "aws:sns")
            .put("EventVersion", "1.0")
            .putObject("Sns")
            .put("Type", "Notification")
            .put("MessageId", "again")
            .put("Message", item.get("message").toString());
    ObjectNode attributes = sns.putObject("MessageAttributes");
    item.get("attributes")
        .properties()
        .forEach(
            each ->
                attributes
                    .putObject(each.getKey())
                    .put("Type", "String")
                    .put("Value", each.getValue().asText()));
    return event;
  }
}
