package io.tandem.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.tandem.local.LocalStage;
import io.tandem.local.documents.Documented;
import io.tandem.local.documents.Exchange;
import io.tandem.local.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A person's phone: it calls the API with their token and receives pushes. It fails if an answer
 * differs from openapi.yaml, or if the API accepts a body that does.
 */
public final class Phone {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  public final String userId;
  public final String pushToken;
  private final URI stage;
  private final String name;
  private final String token;

  public Phone(URI stage, String name) {
    this(stage, name, name.toLowerCase(Locale.ROOT) + "-" + UUID.randomUUID());
  }

  public Phone(URI stage, String name, String userId) {
    this.stage = stage;
    this.name = name;
    this.userId = userId;
    this.pushToken = "ExponentPushToken[" + userId + "]";
    this.token = Tokens.of(stage).of(userId, name);
  }

  /** The same person at another stage. */
  public Phone at(LocalStage other) {
    return new Phone(other.uri(), name, userId);
  }

  public record Answer(int status, JsonNode body, Map<String, List<String>> headers) {
    /** Whether it is the stored answer to an earlier request. */
    public boolean replayed() {
      return headers.containsKey("idempotency-replayed");
    }

    public JsonNode data() {
      return body.path("data");
    }

    public String code() {
      return body.at("/error/code").asText();
    }
  }

  public void switchOn() {
    must(post("/push/devices", "{\"pushToken\":\"%s\",\"platform\":\"ios\"}".formatted(pushToken)));
  }

  public String token() {
    return token;
  }

  public Answer get(String path) {
    return call("GET", path, null);
  }

  public Answer post(String path, @Nullable String body) {
    return call("POST", path, body);
  }

  /** With an {@code Idempotency-Key}. */
  public Answer post(String path, @Nullable String body, String key) {
    return send("POST", path, body, key).join();
  }

  public Answer call(String method, String path, @Nullable String body) {
    return send(method, path, body, null).join();
  }

  /** A call without a token, or with a token from elsewhere. */
  public static Answer callWith(
      LocalStage stage, @Nullable String token, String method, String path, @Nullable String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(stage.uri().resolve("/api/v1" + path))
            .method(method, BodyPublishers.ofString(body == null ? "" : body));
    return send(token == null ? request : request.header("Authorization", "Bearer " + token), body);
  }

  public CompletableFuture<Answer> postAsync(String path, @Nullable String body) {
    return send("POST", path, body, null);
  }

  /**
   * Makes any call, and returns its future answer.
   *
   * @param key the Idempotency-Key
   */
  public CompletableFuture<Answer> send(
      String method, String path, @Nullable String body, @Nullable String key) {
    HttpRequest.Builder call =
        request(path)
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (key != null) {
      call.header("Idempotency-Key", key);
    }
    return HTTP.sendAsync(call.build(), BodyHandlers.ofByteArray())
        .thenApply(response -> answer(response, body));
  }

  public static JsonNode must(Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isBetween(200, 299);
    return answer.data();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(stage.resolve("/api/v1" + path))
        .header("Authorization", "Bearer " + token);
  }

  private static Answer send(HttpRequest.Builder request, @Nullable String body) {
    try {
      return answer(HTTP.send(request.build(), BodyHandlers.ofByteArray()), body);
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static Answer answer(HttpResponse<byte[]> response, @Nullable String sent) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(response.headers().map());
    headers.remove("date");
    JsonNode body = Json.parse(response.body()).orElse(MissingNode.getInstance());
    Answer answer = new Answer(response.statusCode(), body, headers);
    HttpRequest request = response.request();
    assertThat(
            Documented.complaints(
                new Exchange(
                    request.method(),
                    request.uri().getRawPath(),
                    sent,
                    answer.status(),
                    headers,
                    body)))
        .as("%s got the answer %s", request, answer)
        .isEmpty();
    return answer;
  }
}
