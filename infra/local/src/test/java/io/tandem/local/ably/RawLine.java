package io.tandem.local.ably;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.json.Json;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A WebSocket without a library around it. */
final class RawLine implements WebSocket.Listener, AutoCloseable {
  private final boolean reads;
  private final StringBuilder frame = new StringBuilder();
  final List<JsonNode> heard = new CopyOnWriteArrayList<>();
  final AtomicInteger messages = new AtomicInteger();
  final ByteArrayOutputStream packed = new ByteArrayOutputStream();
  volatile boolean closed;
  private @Nullable WebSocket socket;

  private RawLine(boolean reads) {
    this.reads = reads;
  }

  static RawLine to(String address) {
    return open(address, true);
  }

  /** It does not read what is sent to it. */
  static RawLine deaf(String address) {
    return open(address, false);
  }

  private static RawLine open(String address, boolean reads) {
    RawLine line = new RawLine(reads);
    line.socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(address), line)
            .join();
    return line;
  }

  void say(String text) {
    Objects.requireNonNull(socket).sendText(text, true).join();
  }

  @Override
  public void onOpen(WebSocket opened) {
    if (reads) {
      opened.request(1);
    }
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
    frame.append(text);
    if (last) {
      JsonNode message = Json.parse(frame.toString().getBytes(UTF_8)).orElseThrow();
      frame.setLength(0);
      if (message.get("action").asInt() == Action.MESSAGE.number()) {
        messages.incrementAndGet();
      } else {
        heard.add(message);
      }
    }
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
    byte[] bytes = new byte[data.remaining()];
    data.get(bytes);
    packed.writeBytes(bytes);
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
    closed = true;
    return null;
  }

  @Override
  public void close() {
    Objects.requireNonNull(socket).abort();
  }
}
