package io.tandem.local.sns;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The entries of a PublishBatch, checked as SNS does
 * (https://docs.aws.amazon.com/sns/latest/api/API_PublishBatch.html).
 */
record BatchForm(List<PublishForm> entries) {
  private static final int MOST_ENTRIES = 10;
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,80}");

  static BatchForm of(Map<String, String> parameters) {
    List<PublishForm> entries =
        IntStream.iterate(1, number -> number + 1)
            .mapToObj(number -> "PublishBatchRequestEntries.member." + number + ".")
            .takeWhile(prefix -> parameters.keySet().stream().anyMatch(it -> it.startsWith(prefix)))
            .map(prefix -> new PublishForm(parameters, prefix))
            .toList();
    check(entries);
    return new BatchForm(entries);
  }

  private static void check(List<PublishForm> entries) {
    if (entries.isEmpty()) {
      throw SnsError.badRequest("EmptyBatchRequest", "The batch request has no entries.");
    }
    if (entries.size() > MOST_ENTRIES) {
      throw SnsError.badRequest(
          "TooManyEntriesInBatchRequest", "The batch request contains more than 10 entries.");
    }
    Set<String> ids = new HashSet<>();
    int bytes = 0;
    for (PublishForm entry : entries) {
      String id = entry.find("Id").orElse("");
      if (!ID.matcher(id).matches()) {
        throw SnsError.badRequest("InvalidBatchEntryId", "The Id of an entry is not valid.");
      }
      if (!ids.add(id)) {
        throw SnsError.badRequest(
            "BatchEntryIdsNotDistinct", "Two or more batch entries have the same Id.");
      }
      bytes += MessageSize.of(entry.find("Message").orElse(""), entry.attributes());
    }
    if (bytes > MessageSize.MOST_BYTES) {
      throw SnsError.badRequest(
          "BatchRequestTooLong", "The length of all the messages put together is too long.");
    }
  }
}
