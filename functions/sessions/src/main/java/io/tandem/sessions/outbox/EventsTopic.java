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

/** The SNS topic that carries every event, twice: see {@link Outgoing}. */
@ApplicationScoped
class EventsTopic {
  /** SNS takes 10 messages and 256 KiB a batch, attributes included; 2 KiB is left for those. */
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
   * @param ids of the events that went
   * @param refused the sessions of which SNS did not take an event, and so none after it
   * @param outOfReach whether the topic took nothing any more, whichever event it was
   */
  record Published(List<UUID> ids, Set<UUID> refused, boolean outOfReach) {}

  /**
   * Publishes in this order. Of a session it stops at the first event that does not go; altogether
   * when the topic is out of reach.
   */
  Published publish(List<Outgoing> events) {
    return publishEach(batches(events.stream().map(TopicEntries::of).toList()));
  }

  private Published publishEach(Collection<List<TopicEntries>> batches) {
    List<UUID> published = new ArrayList<>();
    Set<UUID> refused = new HashSet<>();
    for (List<TopicEntries> batch : batches) {
      Published went =
          publishBatch(batch.stream().filter(it -> !refused.contains(it.sessionId())).toList());
      published.addAll(went.ids());
      refused.addAll(went.refused());
      if (went.outOfReach()) {
        return new Published(published, refused, true);
      }
    }
    return new Published(published, refused, false);
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
      return sorted(batch, response.failed());
    } catch (SdkException e) {
      LOG.warnf(
          "Could not publish %d event(s), the first of session %s with seq %d: %s",
          batch.size(), batch.get(0).sessionId(), batch.get(0).seq(), e.getClass().getSimpleName());
      return isBatchsFault(e) ? inParts(batch) : new Published(List.of(), Set.of(), true);
    }
  }

  /** An event after one that failed may have gone; it goes again, for order is kept by session. */
  private static Published sorted(List<TopicEntries> batch, List<BatchResultErrorEntry> failures) {
    Set<String> failed = new HashSet<>();
    for (BatchResultErrorEntry failure : failures) {
      failed.add(failure.id());
      LOG.warnf("SNS refused event %s: %s", failure.id(), failure.code());
    }
    List<UUID> went = new ArrayList<>();
    Set<UUID> refused = new HashSet<>();
    for (TopicEntries event : batch) {
      if (event.both().stream().anyMatch(entry -> failed.contains(entry.id()))) {
        refused.add(event.sessionId());
      } else if (!refused.contains(event.sessionId())) {
        went.add(event.eventId());
      }
    }
    return new Published(went, refused, false);
  }

  /**
   * A batch that SNS does not take is some event's fault, which stops what comes after it in its
   * session, and nothing else.
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

  /** Of what SNS answers 400 to, a key that cannot be used (KMS…) is nobody's events' fault. */
  private static boolean isBatchsFault(SdkException e) {
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
