package io.tandem.local.deployment;

import java.util.stream.Stream;

/** A queue keeps its messages as long as possible, encrypted. */
final class QueuesKeepMessages implements Rule {
  private static final int FOURTEEN_DAYS = 1209600;

  @Override
  public Stream<String> findings(Templates templates) {
    return templates.ofType("AWS::SQS::Queue").flatMap(QueuesKeepMessages::findings);
  }

  private static Stream<String> findings(Resource queue) {
    boolean encrypted =
        queue.at("/SqsManagedSseEnabled").asBoolean() || queue.at("/KmsMasterKeyId").isObject();
    boolean kept = queue.at("/MessageRetentionPeriod").asInt() == FOURTEEN_DAYS;
    return Stream.of(encrypted ? "" : ": not encrypted", kept ? "" : ": not kept for 14 days")
        .filter(finding -> !finding.isEmpty())
        .map(finding -> queue.id() + finding);
  }
}
