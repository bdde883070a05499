package io.tandem.secrets;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The AWS Parameters and Secrets extension, a process beside the function.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/secretsmanager/latest/userguide/retrieving-secrets_lambda.html">its
 *     endpoint</a>
 */
@Singleton
final class SecretsExtension {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final long PAUSE = 20;

  private final String endpoint;
  private final String token;
  private final ObjectMapper json = new ObjectMapper();

  /**
   * @param token the role's session token, which shows the extension who is calling
   */
  SecretsExtension(
      @ConfigProperty(name = "secrets.endpoint") String endpoint,
      @ConfigProperty(name = "AWS_SESSION_TOKEN") Optional<String> token) {
    this.endpoint = endpoint;
    this.token = token.orElse("");
  }

  String text(String arn) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    try {
      Optional<String> text = ask(arn);
      while (text.isEmpty()) {
        if (System.nanoTime() > end) {
          throw new SecretUnavailable(arn, "the extension is not ready");
        }
        Thread.sleep(PAUSE);
        text = ask(arn);
      }
      return text.get();
    } catch (IOException e) {
      throw new SecretUnavailable(arn, e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SecretUnavailable(arn, "interrupted");
    }
  }

  /** Empty as long as the extension is not ready. */
  private Optional<String> ask(String arn) throws IOException {
    HttpURLConnection connection = open(arn);
    try {
      int status = connection.getResponseCode();
      if (status == 200) {
        return Optional.of(secretString(arn, connection));
      }
      if (status == 400 && isNotReady(connection)) {
        return Optional.empty();
      }
      throw new SecretUnavailable(arn, "status " + status);
    } catch (ConnectException e) {
      return Optional.empty();
    } finally {
      connection.disconnect();
    }
  }

  private HttpURLConnection open(String arn) throws IOException {
    String query = "?secretId=" + URLEncoder.encode(arn, StandardCharsets.UTF_8);
    HttpURLConnection connection =
        (HttpURLConnection)
            URI.create(endpoint + "/secretsmanager/get" + query).toURL().openConnection();
    connection.setConnectTimeout(Math.toIntExact(PATIENCE.toMillis()));
    connection.setReadTimeout(Math.toIntExact(PATIENCE.toMillis()));
    connection.setRequestProperty("X-Aws-Parameters-Secrets-Token", token);
    return connection;
  }

  private String secretString(String arn, HttpURLConnection connection) throws IOException {
    try (InputStream answer = connection.getInputStream()) {
      String text = json.readTree(answer).path("SecretString").textValue();
      if (text == null) {
        throw new SecretUnavailable(arn, "it is not text");
      }
      return text;
    }
  }

  private static boolean isNotReady(HttpURLConnection connection) throws IOException {
    try (InputStream error = connection.getErrorStream()) {
      return error != null
          && new String(error.readAllBytes(), StandardCharsets.UTF_8).contains("not ready");
    }
  }
}
