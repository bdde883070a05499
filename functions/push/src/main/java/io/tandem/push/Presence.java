package io.tandem.push;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tandem.events.Channels;
import io.tandem.secrets.SecretUnavailable;
import io.tandem.secrets.Secrets;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Who is present: a user whose app subscribes to their own channel; nobody else may. A user counts
 * as absent if Ably does not answer in time, because an extra push is better than none.
 *
 * @see <a href="https://ably.com/docs/metadata-stats/metadata/rest">channel metadata</a>
 */
@Singleton
final class Presence {
  private static final Logger LOG = Logger.getLogger(Presence.class);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String endpoint;
  private final Optional<String> keyArn;
  private final Secrets secrets;
  private final Duration timeout;
  private final ObjectMapper json;

  /**
   * @param keyArn the ARN of Ably's key; without it everybody is absent
   */
  Presence(
      @ConfigProperty(name = "ably.endpoint") String endpoint,
      @ConfigProperty(name = "ably.status-secret") Optional<String> keyArn,
      @ConfigProperty(name = "ably.status-timeout") Duration timeout,
      Secrets secrets,
      ObjectMapper json) {
    this.endpoint = endpoint;
    this.keyArn = keyArn;
    this.secrets = secrets;
    this.timeout = timeout;
    this.json = json;
  }

  /** Never fails, and takes no longer than the timeout once the key is loaded. */
  boolean isPresent(String userId) {
    HttpRequest request;
    try {
      request = request(userId);
    } catch (SecretUnavailable e) {
      return unknown(e);
    }
    return http.sendAsync(request, BodyHandlers.ofString())
        .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
        .thenApply(this::hasSubscriber)
        .exceptionally(Presence::unknown)
        .join();
  }

  private HttpRequest request(String userId) {
    return HttpRequest.newBuilder(URI.create(endpoint + "/channels/" + Channels.ofUser(userId)))
        .timeout(timeout)
        .header("Authorization", "Basic " + base64(keyArn.map(secrets::text).orElse("")))
        .header("X-Ably-Version", "3")
        .header("Accept", "application/json")
        .build();
  }

  private boolean hasSubscriber(HttpResponse<String> response) {
    if (response.statusCode() != 200) {
      LOG.warnf("Ably does not say who is present: status %d", response.statusCode());
      return false;
    }
    try {
      return json.readTree(response.body()).at("/status/occupancy/metrics/subscribers").asInt() > 0;
    } catch (JsonProcessingException e) {
      throw new CompletionException(e);
    }
  }

  private static boolean unknown(Throwable failure) {
    Throwable cause = Objects.requireNonNullElse(failure.getCause(), failure);
    LOG.warnf("Ably does not say who is present: %s", cause.getClass().getSimpleName());
    return false;
  }

  private static String base64(String key) {
    return Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));
  }
}
