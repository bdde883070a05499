package io.tandem.local.ably;

/** One connection's attachment to a channel; the flags are those of TR3. */
record Attachment(String channel, Line line, Modes modes, ChannelParams params)
    implements Subscriber {
  private static final int HAS_BACKLOG = 1 << 1;
  private static final int RESUMED = 1 << 2;

  /**
   * Tells the client that it is attached, before it gets any message.
   *
   * @param position the serial of the channel's last message
   */
  void begin(Beginning beginning, Beginning.Backlog backlog, String position) {
    boolean resumed = beginning.lastEvent() != null && backlog.complete();
    int flags =
        modes.flags() | (backlog.messages().isEmpty() ? 0 : HAS_BACKLOG) | (resumed ? RESUMED : 0);
    line.send(
        ProtocolMessage.of(Action.ATTACHED, channel)
            .with("flags", flags)
            .with("channelSerial", resumed ? beginning.lastEvent() : position)
            .with("params", params.echo()));
  }

  @Override
  public void deliver(AblyMessage message) {
    line.send(ProtocolMessage.message(message));
  }
}
