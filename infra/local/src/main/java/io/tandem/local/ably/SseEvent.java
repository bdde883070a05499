package io.tandem.local.ably;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tandem.local.json.Json;
import java.util.stream.Collectors;

/** An event as text (https://html.spec.whatwg.org/multipage/server-sent-events.html). */
final class SseEvent {
  static final String KEEP_ALIVE = ":keepalive\n\n";

  /** Ably documents no data for it, but an EventSource ignores an event without data. */
  static final String HEARTBEAT = "event: heartbeat\ndata: {}\n\n";

  private SseEvent() {}

  static String message(AblyMessage message, boolean enveloped) {
    String data = enveloped ? json(message) : message.text();
    return "id: " + message.serial() + "\nevent: message\n" + data(data);
  }

  static String error(AblyError error) {
    return "event: error\n" + data(json(error.details()));
  }

  private static String json(Object value) {
    return new String(Json.bytes(value), UTF_8);
  }

  private static String data(String text) {
    return text.lines().map(line -> "data: " + line + "\n").collect(Collectors.joining()) + "\n";
  }
}
