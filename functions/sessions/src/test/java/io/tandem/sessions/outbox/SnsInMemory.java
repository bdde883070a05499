package io.tandem.sessions.outbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sns.model.PublishBatchRequest;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;
import software.amazon.awssdk.services.sns.model.PublishBatchResponse;
import software.amazon.awssdk.services.sns.model.SnsException;

/** An SNS that accepts everything it is not told to refuse. */
final class SnsInMemory implements SnsClient {
  private final List<List<String>> batches = new ArrayList<>();
  private final Set<String> refused = new HashSet<>();
  private final Set<UUID> neverAccepted = new HashSet<>();
  private @Nullable RuntimeException failure;

  /** Refuses only this entry. */
  SnsInMemory refusing(UUID event, String audience) {
    refused.add(event + "-" + audience);
    return this;
  }

  /** Refuses every batch that contains this event. */
  SnsInMemory refusingBatchesWith(UUID event) {
    neverAccepted.add(event);
    return this;
  }

  SnsInMemory failingWith(RuntimeException why) {
    failure = why;
    return this;
  }

  static RuntimeException badRequest(String code) {
    return SnsException.builder()
        .statusCode(400)
        .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
        .build();
  }

  /** The entry ids of each accepted batch. */
  List<List<String>> batches() {
    return batches;
  }

  @Override
  public PublishBatchResponse publishBatch(PublishBatchRequest request) {
    if (failure != null) {
      throw failure;
    }
    List<String> ids =
        request.publishBatchRequestEntries().stream().map(PublishBatchRequestEntry::id).toList();
    if (neverAccepted.stream().anyMatch(event -> ids.contains(event + "-public"))) {
      throw badRequest("InvalidParameter");
    }
    batches.add(ids);
    return PublishBatchResponse.builder()
        .failed(
            ids.stream()
                .filter(refused::contains)
                .map(id -> BatchResultErrorEntry.builder().id(id).code("InternalError").build())
                .toList())
        .build();
  }

  @Override
  public String serviceName() {
    return "sns";
  }

  @Override
  public void close() {}
}
