package io.tandem.push;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.tandem.push.Sending.Refused;
import io.tandem.push.Sending.Unknown;
import io.tandem.sessions.devices.Devices;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Expo's push API. Each request has a connection of its own, opened before anything is sent: so a
 * failure to connect is known from a failure to hear whether it arrived, which {@code
 * java.net.http} cannot tell of a connection that it kept and that died meanwhile.
 */
@Singleton
final class Expo {
  private final URL send;
  private final Duration connectTimeout;
  private final Duration requestTimeout;
  private final ObjectMapper json;

  Expo(
      @ConfigProperty(name = "expo.endpoint") String endpoint,
      @ConfigProperty(name = "expo.connect-timeout") Duration connectTimeout,
      @ConfigProperty(name = "expo.request-timeout") Duration requestTimeout,
      ObjectMapper json)
      throws MalformedURLException {
    this.send = URI.create(endpoint + "/--/api/v2/push/send").toURL();
    this.connectTimeout = connectTimeout;
    this.requestTimeout = requestTimeout;
    this.json = json;
  }

  /**
   * Sends them in one request.
   *
   * @param messages up to 100, which is more than a user's phones ({@link Devices#MOST})
   */
  Sending send(List<PushMessage> messages) {
    byte[] body = body(messages);
    HttpURLConnection connection;
    try {
      connection = connect(body.length);
    } catch (IOException e) {
      return new Refused(e.getClass().getSimpleName());
    }
    try {
      return exchange(connection, body).sending();
    } catch (IOException e) {
      return new Unknown(e.getClass().getSimpleName());
    } finally {
      connection.disconnect();
    }
  }

  private byte[] body(List<PushMessage> messages) {
    try {
      return json.writeValueAsBytes(messages);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpURLConnection connect(int length) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) send.openConnection();
    connection.setConnectTimeout(Math.toIntExact(connectTimeout.toMillis()));
    connection.setReadTimeout(Math.toIntExact(requestTimeout.toMillis()));
    connection.setInstanceFollowRedirects(false);
    connection.setRequestMethod("POST");
    connection.setRequestProperty("Content-Type", "application/json");
    connection.setRequestProperty("Accept", "application/json");
    connection.setRequestProperty("Connection", "close");
    connection.setDoOutput(true);
    // A body of fixed length is streamed, and so never silently sent again.
    connection.setFixedLengthStreamingMode(length);
    connection.connect();
    return connection;
  }

  private ExpoAnswer exchange(HttpURLConnection connection, byte[] body) throws IOException {
    try (OutputStream request = connection.getOutputStream()) {
      request.write(body);
    }
    int status = connection.getResponseCode();
    try (InputStream answer =
        status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
      return new ExpoAnswer(status, answer == null ? MissingNode.getInstance() : read(answer));
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
