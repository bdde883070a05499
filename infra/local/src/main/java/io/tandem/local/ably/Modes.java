package io.tandem.local.ably;

/** What one may do on a channel that one is attached to, as flags (ProtocolMessage.flags, TR3). */
record Modes(int flags) {
  private static final int PUBLISH = 1 << 17;
  private static final int SUBSCRIBE = 1 << 18;
  private static final int PRESENCE_SUBSCRIBE = 1 << 19;
  private static final int ALL_MODES = 0x0FFF0000;

  /** Of those that are asked for, or all if none are, the ones that are allowed. */
  static Modes granted(int asked, Access access, String channel) {
    access.require(Operation.SUBSCRIBE, channel);
    int allowed =
        SUBSCRIBE | PRESENCE_SUBSCRIBE | (access.allows(Operation.PUBLISH, channel) ? PUBLISH : 0);
    int wanted = asked & ALL_MODES;
    return new Modes(wanted == 0 ? allowed : allowed & wanted);
  }
}
