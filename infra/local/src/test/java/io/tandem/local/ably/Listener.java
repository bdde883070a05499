package io.tandem.local.ably;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Listens over Server-Sent Events, and reads them as a browser does. */
public final class Listener implements AutoCloseable {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final InputStream body;
  private final List<Event> events = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Void> end;

  private final Consumer<Event> consumer;

  private Listener(InputStream body, @Nullable Consumer<Event> consumer) {
    this.body = body;
    this.consumer = consumer == null ? events::add : consumer;
    this.end = CompletableFuture.runAsync(this::read, task -> new Thread(task, "listener").start());
  }

  public record Event(String id, String name, String data) {
    public JsonNode json() {
      return Json.parse(data.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }
  }

  public static Listener to(String address, String... headers) throws IOException {
    return telling(null, address, headers);
  }

  /** Passes events on to the consumer instead of keeping them, if there is a consumer. */
  public static Listener telling(
      @Nullable Consumer<Event> consumer, String address, String... headers) throws IOException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
    request.header("Accept", "text/event-stream");
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      HttpResponse<InputStream> response = HTTP.send(request.build(), BodyHandlers.ofInputStream());
      if (response.statusCode() != 200
          || !response
              .headers()
              .firstValue("Content-Type")
              .orElse("")
              .startsWith("text/event-stream")) {
        throw new IOException("no event stream but " + response);
      }
      return new Listener(response.body(), consumer);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  /** The answer to a request to listen; a stream is closed at once. */
  public static HttpResponse<byte[]> answer(String address, String... headers) throws IOException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return HTTP.send(
          request.build(),
          response ->
              response.statusCode() == 200
                  ? BodySubscribers.mapping(BodySubscribers.ofInputStream(), Listener::closed)
                  : BodySubscribers.ofByteArray());
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static byte[] closed(InputStream stream) {
    try {
      stream.close();
      return new byte[0];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<Event> events() {
    return events;
  }

  boolean ended() {
    return end.isDone();
  }

  @Override
  public void close() throws IOException {
    body.close();
    end.handle((ended, failure) -> true).join();
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
      String id = "";
      String name = "";
      StringBuilder data = new StringBuilder();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("id: ")) {
          id = line.substring(4);
        } else if (line.startsWith("event: ")) {
          name = line.substring(7);
        } else if (line.startsWith("data: ")) {
          data.append(data.isEmpty() ? "" : "\n").append(line.substring(6));
        } else if (line.isEmpty() && !data.isEmpty()) {
          consumer.accept(new Event(id, name, data.toString()));
          data.setLength(0);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
