package io.tandem.sessions.outbox;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;

/** An event as two SNS entries, always in the same batch. It is published if SNS accepts both. */
record TopicEntries(UUID eventId, UUID sessionId, long seq, List<PublishBatchRequestEntry> both) {

  static TopicEntries of(Outgoing outgoing) {
    OutboxEvent event = outgoing.event();
    return new TopicEntries(
        event.id(),
        event.sessionId(),
        event.seq(),
        List.of(
            entry(event, "public", outgoing.forThePublic()),
            entry(event, "members", outgoing.forMembers())));
  }

  /** The size of both messages without their attributes, as SNS counts it. */
  int bytes() {
    return both.stream()
        .mapToInt(entry -> entry.message().getBytes(StandardCharsets.UTF_8).length)
        .sum();
  }

  private static PublishBatchRequestEntry entry(
      OutboxEvent event, String audience, String message) {
    return PublishBatchRequestEntry.builder()
        .id(event.id() + "-" + audience)
        .message(message)
        .messageAttributes(
            Map.of(
                "audience", attribute("String", audience),
                "type", attribute("String", event.type()),
                "push", attribute("String", Boolean.toString(event.push())),
                "seq", attribute("Number", Long.toString(event.seq()))))
        .build();
  }

  private static MessageAttributeValue attribute(String dataType, String value) {
    return MessageAttributeValue.builder().dataType(dataType).stringValue(value).build();
  }
}
