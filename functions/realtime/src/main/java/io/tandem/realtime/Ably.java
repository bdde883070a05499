package io.tandem.realtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.tandem.secrets.Secrets;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Ably's REST API, over a connection that is kept between events. */
@Singleton
final class Ably {
  /** From version 3 on, the answer tells which channels failed. */
  private static final String API_VERSION = "3";

  private final HttpClient http;
  private final HttpRequest.Builder batch;
  private final Secrets secrets;
  private final String keyArn;
  private final ObjectMapper json;

  Ably(
      @ConfigProperty(name = "ably.endpoint") String endpoint,
      @ConfigProperty(name = "ably.publish-secret") String keyArn,
      @ConfigProperty(name = "ably.connect-timeout") Duration connectTimeout,
      @ConfigProperty(name = "ably.request-timeout") Duration requestTimeout,
      Secrets secrets,
      ObjectMapper json) {
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(connectTimeout)
            .build();
    this.batch =
        HttpRequest.newBuilder(URI.create(endpoint + "/messages"))
            .timeout(requestTimeout)
            .header("X-Ably-Version", API_VERSION)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json");
    this.secrets = secrets;
    this.keyArn = keyArn;
    this.json = json;
  }

  private static String base64(String apiKey) {
    return Base64.getEncoder().encodeToString(apiKey.getBytes(StandardCharsets.UTF_8));
  }

  void publish(Broadcast broadcast) {
    Answer answer = ask(broadcast);
    if (!answer.acceptedAll(broadcast.specs().size())) {
      throw new NotPublished(broadcast.eventId(), answer.error());
    }
  }

  private Answer ask(Broadcast broadcast) {
    try {
      // writeValueAsBytes would escape an emoji into twelve bytes.
      byte[] specs = json.writeValueAsString(broadcast.specs()).getBytes(StandardCharsets.UTF_8);
      HttpRequest request =
          batch
              .copy()
              .header("Authorization", "Basic " + base64(secrets.text(keyArn)))
              .POST(BodyPublishers.ofByteArray(specs))
              .build();
      return read(sendEvenIfFrozenSince(request));
    } catch (IOException e) {
      throw new NotPublished(broadcast.eventId(), e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotPublished(broadcast.eventId(), "interrupted");
    }
  }

  /** A connection from before a freeze may be dead; then the request is sent again on a new one. */
  private HttpResponse<String> sendEvenIfFrozenSince(HttpRequest request)
      throws IOException, InterruptedException {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (HttpTimeoutException e) {
      throw e;
    } catch (IOException e) {
      return http.send(request, BodyHandlers.ofString());
    }
  }

  private Answer read(HttpResponse<String> response) {
    try {
      return new Answer(response.statusCode(), json.readTree(response.body()));
    } catch (JsonProcessingException e) {
      return new Answer(response.statusCode(), MissingNode.getInstance());
    }
  }
}
