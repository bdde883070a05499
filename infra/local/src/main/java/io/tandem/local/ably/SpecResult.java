package io.tandem.local.ably;

import java.util.List;

/** The result of one batch specification, since version 3 of the protocol (BPR, BPF). */
record SpecResult(long successCount, long failureCount, List<ChannelResult> results) {

  static SpecResult of(BatchSpec spec, Publisher publisher) {
    List<ChannelResult> results =
        spec.channels().stream().map(channel -> publish(channel, spec, publisher)).toList();
    long failures = results.stream().filter(ChannelResult::failed).count();
    return new SpecResult(results.size() - failures, failures, results);
  }

  private static ChannelResult publish(String channel, BatchSpec spec, Publisher publisher) {
    try {
      String id = publisher.publish(channel, spec.messages());
      return new ChannelResult(channel, id, null);
    } catch (AblyError error) {
      return new ChannelResult(channel, null, error.details());
    }
  }
}
