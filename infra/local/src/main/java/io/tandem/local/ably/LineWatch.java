package io.tandem.local.ably;

import java.time.Duration;
import java.time.Instant;

/** Sends heartbeats and requests for a new token over a WebSocket, and ends it with its token. */
final class LineWatch {
  /** The longest silence towards a client (CD2h). */
  static final Duration IDLE = Duration.ofSeconds(15);

  /** How long before the end of its token a client is asked for a new one (RTN22). */
  private static final Duration NOTICE = Duration.ofSeconds(30);

  private final Line line;
  private final Instant until;
  private Instant lastHeartbeat;
  private boolean asked;

  LineWatch(Line line, Instant until, Instant now) {
    this.line = line;
    this.until = until;
    this.lastHeartbeat = now;
  }

  /** Sends what is due. Returns whether the WebSocket stays open. */
  boolean check(Instant now) {
    if (!until.isAfter(now)) {
      // RTN15h: not a fatal error, because the client may come back with a new token.
      line.send(ProtocolMessage.of(Action.DISCONNECTED).with(AblyError.tokenExpired()));
      line.end();
      return false;
    }
    if (!asked && !until.minus(NOTICE).isAfter(now)) {
      asked = true;
      line.send(ProtocolMessage.of(Action.AUTH));
    }
    if (!lastHeartbeat.plus(IDLE).isAfter(now)) {
      lastHeartbeat = now;
      line.send(ProtocolMessage.of(Action.HEARTBEAT));
    }
    return true;
  }
}
