package io.tandem.sessions.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

final class KeptConnectionsTest {
  private static final String LAST = "last";

  private final KeptConnections client = new KeptConnections(Duration.ofSeconds(5));

  /** The requests, in order. */
  private final List<String> requests = new CopyOnWriteArrayList<>();

  private final List<Socket> connections = new CopyOnWriteArrayList<>();
  private ServerSocket server;

  @BeforeEach
  void listen() throws IOException {
    server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    Thread serving = new Thread(this::serve);
    serving.setDaemon(true);
    serving.start();
  }

  @AfterEach
  void close() throws IOException {
    server.close();
    for (Socket connection : connections) {
      connection.close();
    }
  }

  @Test
  void oneConnectionCarriesSeveralRequests() throws IOException {
    assertThat(post("first")).isEqualTo("200 text/plain first");
    assertThat(post("second")).isEqualTo("200 text/plain second");

    assertThat(connections).hasSize(1);
  }

  /** As when a function was frozen for longer than the server keeps connections open. */
  @Test
  void requestOnAClosedConnectionIsSentOverAnother() throws IOException {
    post(LAST);

    assertThat(post("next")).isEqualTo("200 text/plain next");
    assertThat(connections).hasSize(2);
    assertThat(requests).containsExactly(LAST, "next");
  }

  @Test
  void errorAnswerIsReadToo() throws IOException {
    assertThat(post("400")).isEqualTo("400 text/plain 400");
  }

  private String post(String body) throws IOException {
    SdkHttpRequest request =
        SdkHttpFullRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(URI.create("http://127.0.0.1:" + server.getLocalPort() + "/"))
            .putHeader("Content-Type", "text/plain")
            .build();
    HttpExecuteResponse response =
        client
            .prepareRequest(
                HttpExecuteRequest.builder()
                    .request(request)
                    .contentStreamProvider(() -> new ByteArrayInputStream(body.getBytes(UTF_8)))
                    .build())
            .call();
    String answer = new String(response.responseBody().orElseThrow().readAllBytes(), UTF_8);
    return "%d %s %s"
        .formatted(
            response.httpResponse().statusCode(),
            response.httpResponse().firstMatchingHeader("content-type").orElseThrow(),
            answer);
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        Socket connection = server.accept();
        connections.add(connection);
        Thread answering = new Thread(() -> answer(connection));
        answering.setDaemon(true);
        answering.start();
      } catch (IOException e) {
        return;
      }
    }
  }

  /** Echoes the request, with status 400 if it says 400; closes silently after the last one. */
  private void answer(Socket connection) {
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(connection.getInputStream(), UTF_8))) {
      while (in.readLine() != null) {
        int length = 0;
        for (String header = in.readLine(); !header.isEmpty(); header = in.readLine()) {
          if (header.startsWith("Content-Length: ")) {
            length = Integer.parseInt(header.substring("Content-Length: ".length()));
          }
        }
        char[] body = new char[length];
        assertThat(in.read(body)).isEqualTo(length);
        String said = new String(body);
        requests.add(said);
        String head =
            "HTTP/1.1 %s Said\r\nContent-Type: text/plain\r\nContent-Length: %d\r\n\r\n"
                .formatted(said.equals("400") ? 400 : 200, length);
        connection.getOutputStream().write((head + said).getBytes(UTF_8));
        if (said.equals(LAST)) {
          return;
        }
      }
    } catch (IOException e) {
      // The test closed the connection.
    }
  }
}
