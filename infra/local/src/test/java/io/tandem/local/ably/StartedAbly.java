package io.tandem.local.ably;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.Javalin;
import io.tandem.local.MovableClock;
import io.tandem.local.TestClient;
import io.tandem.local.runtime.Clockwork;
import io.tandem.local.web.LoopbackPort;
import io.tandem.local.web.LoopbackServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The stand-in for Ably alone, on any free port. */
record StartedAbly(
    AblyKeys keys, MovableClock clock, TestClient client, Javalin server, Clockwork clockwork)
    implements AutoCloseable {

  static StartedAbly start() {
    LoopbackPort port = LoopbackPort.any();
    AblyKeys keys = AblyKeys.make();
    MovableClock clock = new MovableClock();
    Clockwork clockwork = new Clockwork();
    return new StartedAbly(
        keys,
        clock,
        new TestClient(URI.create("http://127.0.0.1:" + port.number())),
        LoopbackServer.start(port, new AblyStandIn(keys, clock, clockwork)::addTo),
        clockwork);
  }

  static String basic(AblyKey key) {
    return "Basic " + Base64.getEncoder().encodeToString(key.text().getBytes(UTF_8));
  }

  void publish(String channel, String message) throws IOException {
    HttpResponse<byte[]> response =
        client.post(
            "/ably/channels/" + channel + "/messages",
            message,
            "Authorization",
            basic(keys.publish()));
    assertThat(response.statusCode()).isEqualTo(201);
  }

  /** The messages that arrived on a channel. */
  List<JsonNode> messages(String channel) throws IOException {
    return StreamSupport.stream(client.items("/local/ably/messages").spliterator(), false)
        .filter(message -> message.get("channel").asText().equals(channel))
        .toList();
  }

  /** A token to listen to these channels for an hour. */
  TestToken token(String... channels) {
    String capability =
        Arrays.stream(channels)
            .map(name -> "\"" + name + "\":[\"subscribe\"]")
            .collect(Collectors.joining(",", "{", "}"));
    return TestToken.of(keys.subscribe(), capability, clock);
  }

  Listener listen(String... channels) throws IOException {
    return Listener.to(sse(String.join(",", channels), token(channels)));
  }

  /** The address to listen at. */
  String sse(String channels, TestToken token) {
    return client.address()
        + "/ably/sse?v=1.2&channels="
        + channels
        + "&accessToken="
        + token.text();
  }

  /** A refusal in Ably's form, in the body and in the headers. */
  static void assertRefused(HttpResponse<byte[]> response, int status, int code) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("x-ably-errorcode")).hasValue("" + code);
    JsonNode error = TestClient.json(response).get("error");
    assertThat(error.get("code").asInt()).isEqualTo(code);
    assertThat(error.get("statusCode").asInt()).isEqualTo(status);
    assertThat(error.get("message").asText()).isNotEmpty();
    assertThat(error.get("href").asText()).isEqualTo("https://help.ably.io/error/" + code);
  }

  @Override
  public void close() {
    server.stop();
    clockwork.close();
  }
}
