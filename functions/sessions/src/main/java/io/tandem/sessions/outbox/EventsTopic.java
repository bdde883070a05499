package io.tandem.sessions.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.HttpURLConnection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sns.model.PublishBatchResponse;

/** The SNS topic, which carries every event twice: see {@link Outgoing}. */
@ApplicationScoped
class EventsTopic {
  /** SNS accepts 10 messages and 256 KiB per batch, attributes included; these get 2 KiB. */
  static final int MAX_ENTRIES = 10;

  static final int MAX_BYTES = 254 * 1024;
  private static final Logger LOG = Logger.getLogger(EventsTopic.class);

  private final SnsClient sns;
  private final String topicArn;

  EventsTopic(SnsClient sns, @ConfigProperty(name = "tandem.topic.arn") Optional<String> topicArn) {
    this.sns = sns;
    this.topicArn =
        topicArn.orElseThrow(() -> new IllegalStateException("TANDEM_TOPIC_ARN is not set"));
  }

  /**
   * @param ids the ids of the published events
   * @param refused the sessions with an event that SNS refused; their later events count as
   *     unpublished too
   * @param outOfReach whether the topic accepts nothing at all
   */
  record Published(List<UUID> ids, Set<UUID> refused, boolean outOfReach) {}

  /**
   * Publishes in this order. A session stops at its first event that fails; everything stops when
   * the topic is out of reach.
   */
  Published publish(List<Outgoing> events) {
    return publishEach(batches(events.stream().map(TopicEntries::of).toList()));
  }

  private Published publishEach(Collection<List<TopicEntries>> batches) {
    List<UUID> ids = new ArrayList<>();
    Set<UUID> refused = new HashSet<>();
    for (List<TopicEntries> batch : batches) {
      Published published =
          publishBatch(batch.stream().filter(it -> !refused.contains(it.sessionId())).toList());
      ids.addAll(published.ids());
      refused.addAll(published.refused());
      if (published.outOfReach()) {
        return new Published(ids, refused, true);
      }
    }
    return new Published(ids, refused, false);
  }

  private Published publishBatch(List<TopicEntries> batch) {
    if (batch.isEmpty()) {
      return new Published(List.of(), Set.of(), false);
    }
    try {
      PublishBatchResponse response =
          sns.publishBatch(
              request ->
                  request
                      .topicArn(topicArn)
                      .publishBatchRequestEntries(
                          batch.stream().flatMap(it -> it.both().stream()).toList()));
      return published(batch, response.failed());
    } catch (SdkException e) {
      LOG.warnf(
          "Could not publish %d event(s), the first of session %s with seq %d: %s",
          batch.size(), batch.get(0).sessionId(), batch.get(0).seq(), e.getClass().getSimpleName());
      return blamesBatch(e) ? inParts(batch) : new Published(List.of(), Set.of(), true);
    }
  }

  /** An event after a failed one may have been sent; it is sent again, to keep the order. */
  private static Published published(
      List<TopicEntries> batch, List<BatchResultErrorEntry> failures) {
    Set<String> failed = new HashSet<>();
    for (BatchResultErrorEntry failure : failures) {
      failed.add(failure.id());
      LOG.warnf("SNS refused event %s: %s", failure.id(), failure.code());
    }
    List<UUID> ids = new ArrayList<>();
    Set<UUID> refused = new HashSet<>();
    for (TopicEntries event : batch) {
      if (event.both().stream().anyMatch(entry -> failed.contains(entry.id()))) {
        refused.add(event.sessionId());
      } else if (!refused.contains(event.sessionId())) {
        ids.add(event.eventId());
      }
    }
    return new Published(ids, refused, false);
  }

  /**
   * Finds the event that made SNS refuse the batch, so that it stops only later events of its own
   * session.
   */
  private Published inParts(List<TopicEntries> batch) {
    if (batch.size() == 1) {
      return new Published(List.of(), Set.of(batch.get(0).sessionId()), false);
    }
    Collection<List<TopicEntries>> bySession =
        batch.stream()
            .collect(
                Collectors.groupingBy(
                    TopicEntries::sessionId, LinkedHashMap::new, Collectors.toList()))
            .values();
    return publishEach(bySession.size() > 1 ? bySession : batch.stream().map(List::of).toList());
  }

  /** A 400 blames the batch, except for throttling and an unusable key (KMS…). */
  private static boolean blamesBatch(SdkException e) {
    return e instanceof AwsServiceException answered
        && answered.statusCode() == HttpURLConnection.HTTP_BAD_REQUEST
        && !answered.isThrottlingException()
        && Optional.ofNullable(answered.awsErrorDetails())
            .map(AwsErrorDetails::errorCode)
            .filter(code -> code.startsWith("KMS"))
            .isEmpty();
  }

  static List<List<TopicEntries>> batches(List<TopicEntries> events) {
    List<List<TopicEntries>> batches = new ArrayList<>();
    int entries = 0;
    int bytes = 0;
    for (TopicEntries event : events) {
      boolean full =
          entries + event.both().size() > MAX_ENTRIES || bytes + event.bytes() > MAX_BYTES;
      if (batches.isEmpty() || full) {
        batches.add(new ArrayList<>());
        entries = 0;
        bytes = 0;
      }
      batches.get(batches.size() - 1).add(event);
      entries += event.both().size();
      bytes += event.bytes();
    }
    return batches;
  }
}
