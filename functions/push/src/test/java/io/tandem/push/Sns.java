package io.tandem.push;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import io.tandem.events.Cast;
import io.tandem.events.CloudEvents;
import io.tandem.events.LogEntry;
import io.tandem.events.SessionEvent;
import org.eclipse.microprofile.config.ConfigProvider;

/** Invokes the function as SNS does, through the mock event server. */
final class Sns {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Sns() {}

  static ValidatableResponse deliver(SessionEvent event) {
    return deliver(message(event));
  }

  /** The event as the topic carries it, with ids in place of roles. */
  static String message(SessionEvent event) {
    LogEntry entry =
        new LogEntry(
            event.id(),
            event.sessionId(),
            event.seq(),
            event.type().wireName(),
            event.time(),
            CloudEvents.logged(event));
    return CloudEvents.published(entry, new Cast("nobody", null, null, null)).toString();
  }

  /** Delivers all messages in one invocation. */
  static ValidatableResponse deliver(String... messages) {
    return given()
        .baseUri("http://localhost")
        .port(port())
        .contentType("application/json")
        .body(delivery(messages).toString())
        .post("/")
        .then();
  }

  private static int port() {
    return ConfigProvider.getConfig()
        .getValue("quarkus.lambda.mock-event-server.test-port", Integer.class);
  }

  private static ObjectNode delivery(String... messages) {
    ObjectNode delivery = JSON.createObjectNode();
    ArrayNode records = delivery.putArray("Records");
    for (String message : messages) {
      addTo(records, message);
    }
    return delivery;
  }

  private static void addTo(ArrayNode records, String message) {
    String topic = "arn:aws:sns:eu-central-1:123456789012:events";
    ObjectNode record = records.addObject();
    record.put("EventSource", "aws:sns").put("EventVersion", "1.0");
    record.put("EventSubscriptionArn", topic + ":2bcfbf39");
    ObjectNode sns = record.putObject("Sns").put("Type", "Notification");
    sns.put("MessageId", "95df01b4").put("TopicArn", topic).putNull("Subject");
    sns.put("Message", message).put("Timestamp", "2026-11-23T07:00:00.000Z");
    sns.putObject("MessageAttributes").putObject("push").put("Type", "String").put("Value", "true");
  }
}
