package io.tandem.sessions.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;
import software.amazon.awssdk.services.sns.model.PublishBatchResponse;

/** The SNS topic that carries every event. */
@ApplicationScoped
class EventsTopic {
  /** SNS takes 10 messages and 256 KiB a batch, attributes included; 1 KiB is left for those. */
  static final int MAX_ENTRIES = 10;

  static final int MAX_BYTES = 255 * 1024;
  private static final Logger LOG = Logger.getLogger(EventsTopic.class);

  private final SnsClient sns;
  private final String topicArn;

  EventsTopic(SnsClient sns, @ConfigProperty(name = "tandem.topic.arn") Optional<String> topicArn) {
    this.sns = sns;
    this.topicArn =
        topicArn.orElseThrow(() -> new IllegalStateException("TANDEM_TOPIC_ARN is not set"));
  }

  /**
   * @param ids of the events that went
   * @param outOfReach whether it was the topic's fault that some did not, rather than their own
   */
  record Published(List<UUID> ids, boolean outOfReach) {}

  /** Publishes in this order and stops at the first that does not go. */
  Published publish(List<OutboxEvent> events) {
    List<UUID> published = new ArrayList<>();
    for (List<OutboxEvent> batch : batches(events)) {
      Published went = publishBatch(batch);
      published.addAll(went.ids());
      if (went.ids().size() < batch.size()) {
        return new Published(published, went.outOfReach());
      }
    }
    return new Published(published, false);
  }

  private Published publishBatch(List<OutboxEvent> batch) {
    try {
      PublishBatchResponse response =
          sns.publishBatch(
              request ->
                  request
                      .topicArn(topicArn)
                      .publishBatchRequestEntries(batch.stream().map(EventsTopic::entry).toList()));
      Set<String> failed = new HashSet<>();
      for (BatchResultErrorEntry failure : response.failed()) {
        failed.add(failure.id());
        LOG.warnf("SNS refused event %s: %s", failure.id(), failure.code());
      }
      return new Published(
          batch.stream()
              .takeWhile(event -> !failed.contains(event.id().toString()))
              .map(OutboxEvent::id)
              .toList(),
          false);
    } catch (SdkException e) {
      LOG.warnf(
          "Could not publish %d event(s) of session %s from seq %d: %s",
          batch.size(), batch.get(0).sessionId(), batch.get(0).seq(), e.getClass().getSimpleName());
      return new Published(List.of(), !isBatchsFault(e));
    }
  }

  /** SNS answers 400 to what it will not take however often it is asked. */
  private static boolean isBatchsFault(SdkException e) {
    return e instanceof SdkServiceException answered
        && answered.statusCode() == HttpURLConnection.HTTP_BAD_REQUEST
        && !answered.isThrottlingException();
  }

  private static PublishBatchRequestEntry entry(OutboxEvent event) {
    return PublishBatchRequestEntry.builder()
        .id(event.id().toString())
        .message(event.body())
        .messageAttributes(
            Map.of(
                "type", attribute("String", event.type()),
                "push", attribute("String", Boolean.toString(event.push())),
                "seq", attribute("Number", Long.toString(event.seq()))))
        .build();
  }

  private static MessageAttributeValue attribute(String dataType, String value) {
    return MessageAttributeValue.builder().dataType(dataType).stringValue(value).build();
  }

  static List<List<OutboxEvent>> batches(List<OutboxEvent> events) {
    List<List<OutboxEvent>> batches = new ArrayList<>();
    int bytes = 0;
    for (OutboxEvent event : events) {
      int size = event.body().getBytes(StandardCharsets.UTF_8).length;
      List<OutboxEvent> last = batches.isEmpty() ? List.of() : batches.get(batches.size() - 1);
      if (batches.isEmpty() || last.size() == MAX_ENTRIES || bytes + size > MAX_BYTES) {
        last = new ArrayList<>();
        batches.add(last);
        bytes = 0;
      }
      last.add(event);
      bytes += size;
    }
    return batches;
  }
}
