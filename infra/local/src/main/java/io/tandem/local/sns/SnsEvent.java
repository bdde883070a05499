package io.tandem.local.sns;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tandem.local.json.Json;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * The event with which SNS invokes a function
 * (https://docs.aws.amazon.com/lambda/latest/dg/with-sns.html).
 */
final class SnsEvent {
  private static final DateTimeFormatter MILLISECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);

  private SnsEvent() {}

  static JsonNode of(SnsMessage message, String subscriptionArn) {
    ObjectNode event = Json.object();
    event
        .putArray("Records")
        .addObject()
        .put("EventSource", "aws:sns")
        .put("EventVersion", "1.0")
        .put("EventSubscriptionArn", subscriptionArn)
        .set("Sns", notification(message, subscriptionArn));
    return event;
  }

  static String time(Instant instant) {
    return MILLISECONDS.format(instant);
  }

  private static ObjectNode notification(SnsMessage message, String subscriptionArn) {
    ObjectNode sns =
        Json.object()
            .put("Type", "Notification")
            .put("MessageId", message.messageId())
            .put("TopicArn", message.topicArn())
            .put("Subject", message.subject())
            .put("Message", message.text())
            .put("Timestamp", time(message.publishedAt()))
            // SNS signs messages for HTTP endpoints. Nobody checks the signature in Lambda's copy.
            .put("SignatureVersion", "1")
            .put("Signature", "local")
            .put("SigningCertUrl", "https://sns.local/SimpleNotificationService.pem")
            .put("UnsubscribeUrl", "https://sns.local/?SubscriptionArn=" + subscriptionArn);
    ObjectNode attributes = sns.putObject("MessageAttributes");
    message
        .attributes()
        .forEach(
            (name, attribute) ->
                attributes
                    .putObject(name)
                    .put("Type", attribute.type())
                    .put("Value", attribute.value()));
    return sns;
  }
}
