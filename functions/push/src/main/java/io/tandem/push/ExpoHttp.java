package io.tandem.push;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.tandem.secrets.SecretUnavailable;
import io.tandem.secrets.Secrets;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * HTTP for Expo. Each request first opens its own connection, so a failure to connect can be told
 * from a lost answer. {@code java.net.http} cannot tell them apart when a kept connection has died.
 */
@Singleton
final class ExpoHttp {
  private final String endpoint;
  private final Supplier<Optional<String>> accessToken;
  private final Duration connectTimeout;
  private final Duration requestTimeout;
  private final ObjectMapper json;

  @Inject
  ExpoHttp(
      @ConfigProperty(name = "expo.endpoint") String endpoint,
      @ConfigProperty(name = "expo.secret") Optional<String> tokenArn,
      @ConfigProperty(name = "expo.connect-timeout") Duration connectTimeout,
      @ConfigProperty(name = "expo.request-timeout") Duration requestTimeout,
      Secrets secrets,
      ObjectMapper json) {
    this(
        endpoint,
        () -> tokenArn.map(secrets::text).map(String::strip),
        connectTimeout,
        requestTimeout,
        json);
  }

  ExpoHttp(
      String endpoint,
      Supplier<Optional<String>> accessToken,
      Duration connectTimeout,
      Duration requestTimeout,
      ObjectMapper json) {
    this.endpoint = endpoint;
    this.accessToken = accessToken;
    this.connectTimeout = connectTimeout;
    this.requestTimeout = requestTimeout;
    this.json = json;
  }

  /**
   * Posts JSON, gzipped.
   *
   * @throws NotConnected if nothing was sent
   * @throws IOException if it is unknown whether the request arrived
   */
  ExpoAnswer post(String path, Object value) throws IOException {
    byte[] body = zipped(value);
    HttpURLConnection connection = connect(path, body.length);
    try {
      return exchange(connection, body);
    } finally {
      connection.disconnect();
    }
  }

  private byte[] zipped(Object value) throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
      json.writeValue(zip, value);
    }
    return zipped.toByteArray();
  }

  private HttpURLConnection connect(String path, int length) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) URI.create(endpoint + path).toURL().openConnection();
    connection.setConnectTimeout(Math.toIntExact(connectTimeout.toMillis()));
    connection.setReadTimeout(Math.toIntExact(requestTimeout.toMillis()));
    connection.setInstanceFollowRedirects(false);
    connection.setRequestMethod("POST");
    connection.setRequestProperty("Content-Type", "application/json");
    connection.setRequestProperty("Content-Encoding", "gzip");
    connection.setRequestProperty("Accept", "application/json");
    connection.setRequestProperty("Connection", "close");
    token().ifPresent(token -> connection.setRequestProperty("Authorization", "Bearer " + token));
    connection.setDoOutput(true);
    // A body of fixed length is streamed, so the JDK never silently sends it again.
    connection.setFixedLengthStreamingMode(length);
    try {
      connection.connect();
    } catch (IOException e) {
      throw new NotConnected(e);
    }
    return connection;
  }

  private Optional<String> token() throws NotConnected {
    try {
      return accessToken.get();
    } catch (SecretUnavailable e) {
      throw new NotConnected(e);
    }
  }

  private ExpoAnswer exchange(HttpURLConnection connection, byte[] body) throws IOException {
    try (OutputStream request = connection.getOutputStream()) {
      request.write(body);
    }
    int status = connection.getResponseCode();
    long seconds = connection.getHeaderFieldLong("Retry-After", 0);
    try (InputStream answer =
        status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
      return new ExpoAnswer(
          status,
          Duration.ofSeconds(seconds),
          answer == null ? MissingNode.getInstance() : read(answer));
    }
  }

  private JsonNode read(InputStream answer) {
    try {
      return json.readTree(answer);
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }
}
