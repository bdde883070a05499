package io.tandem.sessions.outbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * Sends the AWS SDK's requests over the JDK's keep-alive connections. The SDK's own client streams
 * the body, so the JDK waits a millisecond to see whether a kept connection is still open. Here the
 * JDK has the whole body, and sends it again once if the connection ends without an answer. So SNS
 * may get an event twice, as with the SDK's own retries; consumers drop the duplicate.
 */
final class KeptConnections implements SdkHttpClient {
  private final int timeout;

  /**
   * @param timeout for connecting, and for each read of the answer
   */
  KeptConnections(Duration timeout) {
    this.timeout = Math.toIntExact(timeout.toMillis());
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    SdkHttpRequest http = request.httpRequest();
    try {
      HttpURLConnection connection = (HttpURLConnection) http.getUri().toURL().openConnection();
      connection.setRequestMethod(http.method().name());
      connection.setConnectTimeout(timeout);
      connection.setReadTimeout(timeout);
      connection.setInstanceFollowRedirects(false);
      http.forEachHeader(
          (name, values) -> values.forEach(it -> connection.addRequestProperty(name, it)));
      return new Exchange(connection, request.contentStreamProvider());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String clientName() {
    return "UrlConnection";
  }

  @Override
  public void close() {
    // The JDK closes idle connections.
  }

  private record Exchange(HttpURLConnection connection, Optional<ContentStreamProvider> body)
      implements ExecutableHttpRequest {
    @Override
    public HttpExecuteResponse call() throws IOException {
      if (body.isPresent()) {
        connection.setDoOutput(true);
        try (InputStream from = body.get().newStream();
            OutputStream to = connection.getOutputStream()) {
          from.transferTo(to);
        }
      }
      return answer();
    }

    private HttpExecuteResponse answer() throws IOException {
      int status = connection.getResponseCode();
      SdkHttpFullResponse.Builder head =
          SdkHttpFullResponse.builder()
              .statusCode(status)
              .statusText(connection.getResponseMessage());
      for (Map.Entry<String, List<String>> header : connection.getHeaderFields().entrySet()) {
        // The status line is listed too, without a name.
        if (header.getKey() != null) {
          head.putHeader(header.getKey(), header.getValue());
        }
      }
      InputStream answer =
          status < HttpURLConnection.HTTP_BAD_REQUEST
              ? connection.getInputStream()
              : connection.getErrorStream();
      HttpExecuteResponse.Builder response = HttpExecuteResponse.builder().response(head.build());
      return (answer == null
              ? response
              : response.responseBody(AbortableInputStream.create(answer)))
          .build();
    }

    @Override
    public void abort() {
      connection.disconnect();
    }
  }
}
