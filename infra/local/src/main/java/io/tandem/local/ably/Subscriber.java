package io.tandem.local.ably;

/** Who listens to channels, by whatever protocol. */
interface Subscriber {

  /** Must not wait: all channels stand still meanwhile. */
  void deliver(AblyMessage message);
}
