package io.tandem.local.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Compares what the tests meet with the documents. */
public final class Documented {
  private static final OpenApi API = OpenApi.current();
  private static final AsyncApi EVENTS = AsyncApi.current();

  private Documented() {}

  /** Differences from openapi.yaml; none if no route matches the path. */
  public static List<String> complaints(Exchange exchange) {
    List<String> complaints = new ArrayList<>();
    API.find(exchange.method(), exchange.path())
        .ifPresent(operation -> complaints.addAll(operation.complaints(exchange)));
    exchange.body().at("/data/events").forEach(event -> complaints.addAll(EVENTS.event(event)));
    return complaints;
  }

  /** Fails if a message on the topic differs from asyncapi.yaml. */
  public static void published(JsonNode item) {
    must(EVENTS.onTopic(item), item);
  }

  /** Fails if a message on one of Ably's channels differs from asyncapi.yaml. */
  public static void delivered(JsonNode message) {
    must(EVENTS.onChannel(message), message);
  }

  /** Fails if a push differs from asyncapi.yaml. */
  public static void pushed(JsonNode push) {
    ObjectNode sent = push.deepCopy();
    must(EVENTS.onPhone(sent.without("receivedAt")), push);
  }

  private static void must(List<String> complaints, JsonNode message) {
    assertThat(complaints).as("not as documented: %s", message).isEmpty();
  }
}
