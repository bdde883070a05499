package io.tandem.local.ably;

/** A subscriber to channels, over any protocol. */
interface Subscriber {

  /** Must not block: all channels would wait. */
  void deliver(AblyMessage message);
}
