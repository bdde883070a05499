package io.tandem.local.ably;

import io.tandem.local.web.EventStream;
import java.time.Instant;

/** A subscriber over Server-Sent Events, and the end of its permission. */
final class SseSubscriber implements Subscriber {
  private final EventStream stream;
  private final SseRequest wanted;
  private final Instant until;

  SseSubscriber(EventStream stream, SseRequest wanted, Instant until) {
    this.stream = stream;
    this.wanted = wanted;
    this.until = until;
  }

  @Override
  public void deliver(AblyMessage message) {
    stream.send(SseEvent.message(message, wanted.enveloped()));
  }

  /** Tells the subscriber, which goes on with what is still there. */
  void hasMissedSome() {
    stream.send(SseEvent.error(AblyError.connectionExpired()));
  }

  void keepAlive() {
    stream.send(wanted.heartbeats() ? SseEvent.HEARTBEAT : SseEvent.KEEP_ALIVE);
  }

  void endIfExpired(Instant now) {
    if (!until.isAfter(now)) {
      stream.send(SseEvent.error(AblyError.tokenExpired()));
      stream.end();
    }
  }
}
