package io.tandem.bench.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.bench.play.Pair;
import io.tandem.local.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** The times of arrival at the stand-ins for Ably and Expo. */
record StandIns(URI stage) {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** On the channel of the member who did not move. */
  Optional<Instant> atAbly(Pair pair) {
    return last("/local/ably/messages?user=" + encoded(pair.ana()))
        .map(message -> Instant.ofEpochMilli(message.get("timestamp").asLong()));
  }

  Optional<Instant> atExpo(Pair pair) {
    return last("/local/expo/messages?to=" + encoded(token(pair.ana())))
        .map(message -> Instant.parse(message.get("receivedAt").asText()));
  }

  static String token(String userId) {
    return "ExponentPushToken[" + userId + "]";
  }

  private Optional<JsonNode> last(String path) {
    try {
      byte[] answer =
          HTTP.send(HttpRequest.newBuilder(stage.resolve(path)).build(), BodyHandlers.ofByteArray())
              .body();
      JsonNode items = Json.parse(answer).orElseThrow().get("items");
      return Optional.ofNullable(items.get(items.size() - 1));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
