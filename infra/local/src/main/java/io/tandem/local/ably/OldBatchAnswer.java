package io.tandem.local.ably;

import java.util.List;
import java.util.Map;

/**
 * A batch's answer before version 3 of the protocol, and to callers that do not name a version
 * (https://ably.com/docs/messages/batch#batch-responses).
 */
record OldBatchAnswer(int status, Object body) {
  static OldBatchAnswer of(List<SpecResult> results) {
    List<ChannelResult> flat = results.stream().flatMap(spec -> spec.results().stream()).toList();
    if (flat.stream().noneMatch(ChannelResult::failed)) {
      return new OldBatchAnswer(201, flat);
    }
    Map<String, Object> error =
        Map.of("message", "Batched response includes errors", "statusCode", 400, "code", 40020);
    return new OldBatchAnswer(400, Map.of("error", error, "batchResponse", flat));
  }
}
