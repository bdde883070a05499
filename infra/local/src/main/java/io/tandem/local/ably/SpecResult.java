package io.tandem.local.ably;

import java.util.List;

/** What became of one specification of a batch, since version 3 of the protocol. */
record SpecResult(long successCount, long failureCount, List<ChannelResult> results) {

  static SpecResult of(BatchSpec spec, Channels channels) {
    List<ChannelResult> results =
        spec.channels().stream().map(channel -> publish(channel, spec, channels)).toList();
    long failures = results.stream().filter(ChannelResult::failed).count();
    return new SpecResult(results.size() - failures, failures, results);
  }

  private static ChannelResult publish(String channel, BatchSpec spec, Channels channels) {
    try {
      String id = channels.publish(channel, Publication.of(spec.messages()));
      return new ChannelResult(channel, id, null);
    } catch (AblyError error) {
      return new ChannelResult(channel, null, error.details());
    }
  }
}
