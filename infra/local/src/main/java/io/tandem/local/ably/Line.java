package io.tandem.local.ably;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.api.StatusCode;

/** A client's WebSocket. Sending does not block: a client that does not keep up is cut off. */
record Line(Session session) {
  /** In bytes (CD2d). */
  static final int LONGEST_FRAME = 512 * 1024;

  private static final int MOST_WAITING = 10_000;

  static Line of(Session session) {
    // Clients that only listen send nothing.
    session.setIdleTimeout(Duration.ZERO);
    session.setMaxTextMessageSize(LONGEST_FRAME);
    session.setMaxBinaryMessageSize(LONGEST_FRAME);
    session.setMaxOutgoingFrames(MOST_WAITING);
    return new Line(session);
  }

  boolean isOpen() {
    return session.isOpen();
  }

  void send(ProtocolMessage message) {
    session.sendText(message.text(), Callback.from(() -> {}, failure -> cut()));
  }

  /** To a client that speaks MessagePack. The stage can only refuse it. */
  void sendPacked(ProtocolMessage message) {
    ByteBuffer packed = ByteBuffer.wrap(MessagePack.of(message.json()));
    session.sendBinary(packed, Callback.from(() -> {}, failure -> cut()));
  }

  /** Closes once everything sent is on its way. */
  void end() {
    session.close(StatusCode.NORMAL, "", Callback.NOOP);
  }

  void cut() {
    session.disconnect();
  }
}
