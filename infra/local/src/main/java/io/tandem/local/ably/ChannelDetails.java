package io.tandem.local.ably;

/** https://ably.com/docs/api/realtime-sdk/channel-metadata#channel-details */
record ChannelDetails(String channelId, Status status) {

  static ChannelDetails of(String channelId, int subscribers) {
    // Subscribers here only subscribe.
    Metrics metrics = new Metrics(subscribers, 0, subscribers, 0, 0, subscribers);
    return new ChannelDetails(channelId, new Status(subscribers > 0, new Occupancy(metrics)));
  }

  record Status(boolean isActive, Occupancy occupancy) {}

  record Occupancy(Metrics metrics) {}

  record Metrics(
      int connections,
      int publishers,
      int subscribers,
      int presenceConnections,
      int presenceMembers,
      int presenceSubscribers) {}
}
