package io.tandem.local.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Whether what the tests meet is what the documents say. */
public final class Documented {
  private static final OpenApi API = OpenApi.current();
  private static final AsyncApi EVENTS = AsyncApi.current();

  private Documented() {}

  /** What of it is not as openapi.yaml has it; nothing if the path is no route's. */
  public static List<String> complaints(Exchange exchange) {
    List<String> complaints = new ArrayList<>();
    API.find(exchange.method(), exchange.path())
        .ifPresent(operation -> complaints.addAll(operation.complaints(exchange)));
    exchange.body().at("/data/events").forEach(event -> complaints.addAll(EVENTS.event(event)));
    return complaints;
  }

  /** Fails if a message on the topic is not as asyncapi.yaml has it. */
  public static void published(JsonNode item) {
    must(EVENTS.onTopic(item), item);
  }

  /** Fails if a message on one of Ably's channels is not as asyncapi.yaml has it. */
  public static void delivered(JsonNode message) {
    must(EVENTS.onChannel(message), message);
  }

  /** Fails if a push is not as asyncapi.yaml has it. */
  public static void pushed(JsonNode push) {
    ObjectNode sent = push.deepCopy();
    must(EVENTS.onPhone(sent.without("receivedAt")), push);
  }

  private static void must(List<String> complaints, JsonNode message) {
    assertThat(complaints).as("not as documented: %s", message).isEmpty();
  }
}
