package io.tandem.local.ably;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tandem.local.json.Json;
import io.tandem.local.web.EventStream;
import java.time.Instant;
import java.util.stream.Collectors;

/** A subscriber over Server-Sent Events, until its access ends. */
final class SseSubscriber implements Subscriber {
  private static final String KEEP_ALIVE = ":keepalive\n\n";

  /** Ably documents no data for it, but an EventSource ignores an event without data. */
  private static final String HEARTBEAT = "event: heartbeat\ndata: {}\n\n";

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
    stream.send(message(message, wanted.enveloped()));
  }

  /** Tells the subscriber, which has received the messages that are still there. */
  void hasMissedSome() {
    stream.send(error(AblyError.connectionExpired()));
  }

  void keepAlive() {
    stream.send(wanted.heartbeats() ? HEARTBEAT : KEEP_ALIVE);
  }

  void endIfExpired(Instant now) {
    if (!until.isAfter(now)) {
      stream.send(error(AblyError.tokenExpired()));
      stream.end();
    }
  }

  private static String message(AblyMessage message, boolean enveloped) {
    String data = enveloped ? json(message) : message.text();
    return "id: " + message.serial() + "\nevent: message\n" + data(data);
  }

  private static String error(AblyError error) {
    return "event: error\n" + data(json(error.details()));
  }

  private static String json(Object value) {
    return new String(Json.bytes(value), UTF_8);
  }

  private static String data(String text) {
    return text.lines().map(line -> "data: " + line + "\n").collect(Collectors.joining()) + "\n";
  }
}
