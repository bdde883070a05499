package io.tandem.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.tandem.local.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What one person holds: calls the API with their token, and is pushed to. */
public final class Phone {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  public final String userId;
  public final String pushToken;
  private final URI stage;
  private final String token;

  public Phone(URI stage, String name) {
    this.stage = stage;
    this.userId = name.toLowerCase(Locale.ROOT) + "-" + UUID.randomUUID();
    this.pushToken = "ExponentPushToken[" + userId + "]";
    this.token =
        send(HttpRequest.newBuilder(stage.resolve("/local/token"))
                .POST(
                    BodyPublishers.ofString(
                        "{\"sub\":\"%s\",\"name\":\"%s\"}".formatted(userId, name))))
            .body()
            .get("token")
            .asText();
  }

  /** An answer. */
  public record Answer(int status, JsonNode body) {
    public JsonNode data() {
      return body.path("data");
    }

    public String code() {
      return body.at("/error/code").asText();
    }
  }

  void switchOn() {
    must(post("/push/devices", "{\"pushToken\":\"%s\",\"platform\":\"ios\"}".formatted(pushToken)));
  }

  public Answer get(String path) {
    return send(request(path).GET());
  }

  /** With an {@code Idempotency-Key}. */
  public Answer post(String path, @Nullable String body, String key) {
    return send(
        request(path)
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(body == null ? "" : body)));
  }

  Answer post(String path, @Nullable String body) {
    return send(request(path).POST(BodyPublishers.ofString(body == null ? "" : body)));
  }

  CompletableFuture<Answer> postSoon(String path, @Nullable String body) {
    return HTTP.sendAsync(
            request(path).POST(BodyPublishers.ofString(body == null ? "" : body)).build(),
            BodyHandlers.ofByteArray())
        .thenApply(Phone::answer);
  }

  public static JsonNode must(Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isBetween(200, 299);
    return answer.data();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(stage.resolve("/api/v1" + path))
        .header("Authorization", "Bearer " + token);
  }

  private static Answer send(HttpRequest.Builder request) {
    try {
      return answer(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static Answer answer(HttpResponse<byte[]> response) {
    return new Answer(
        response.statusCode(), Json.parse(response.body()).orElse(MissingNode.getInstance()));
  }
}
