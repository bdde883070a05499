package io.tandem.bench.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tandem.local.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A person's app: it calls the API and subscribes to their channel over Server-Sent Events. */
final class App implements AutoCloseable {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final int FIRST_REFUSAL = 300;
  private static final int PATIENCE_SECONDS = 60;
  private static final String DATA = "data:";

  private final URI stage;
  private final String authorization;
  private final Stream<String> stream;
  private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();

  private record Heard(String event, long at) {}

  private App(URI stage, String authorization) {
    this.stage = stage;
    this.authorization = authorization;
    JsonNode token = call("GET", "/api/v1/realtime/token", "").at("/data");
    this.stream = subscribe(token.get("channel").asText(), token.get("token").asText());
  }

  /** The app of a new person, which misses nothing from now on. */
  static App of(URI stage, String name) {
    ObjectNode person = Json.object().put("sub", name + "-" + UUID.randomUUID()).put("name", name);
    HttpRequest request =
        HttpRequest.newBuilder(stage.resolve("/local/token"))
            .POST(BodyPublishers.ofByteArray(Json.bytes(person)))
            .build();
    App app =
        new App(
            stage,
            "Bearer " + json(send(request, BodyHandlers.ofByteArray())).get("token").asText());
    Thread listening = new Thread(app::listen, "app");
    listening.setDaemon(true);
    listening.start();
    return app;
  }

  /** Returns the answer; anything but a success throws. */
  JsonNode call(String method, String path, String body) {
    return json(
        send(
            HttpRequest.newBuilder(stage.resolve(path))
                .header("Authorization", authorization)
                .method(method, BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofByteArray()));
  }

  /** Waits for the next event of this type; returns its time by {@link System#nanoTime}. */
  long hears(String type) {
    try {
      Heard next;
      do {
        next = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (next == null) {
          throw new IllegalStateException(type + " did not arrive");
        }
      } while (!next.event().equals(type));
      return next.at();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns when the stand-in has begun to answer: from then on nothing is missed. */
  private Stream<String> subscribe(String channel, String token) {
    URI address = stage.resolve("/ably/sse?v=1.2&channels=" + channel + "&accessToken=" + token);
    return send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofLines()).body();
  }

  private void listen() {
    try {
      stream
          .filter(line -> line.startsWith(DATA))
          .forEach(line -> hear(line.substring(DATA.length()), System.nanoTime()));
    } catch (UncheckedIOException closed) {
      // There is nothing more to receive.
    }
  }

  private void hear(String message, long at) {
    Json.parse(message.getBytes(UTF_8))
        .ifPresent(it -> heard.add(new Heard(it.path("name").asText(), at)));
  }

  private static JsonNode json(HttpResponse<byte[]> answer) {
    return Json.parse(answer.body()).orElseThrow();
  }

  private static <T> HttpResponse<T> send(
      HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    try {
      HttpResponse<T> answer = HTTP.send(request, handler);
      if (answer.statusCode() >= FIRST_REFUSAL) {
        throw new IllegalStateException(request.uri().getPath() + ": " + answer.statusCode());
      }
      return answer;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    stream.close();
  }
}
