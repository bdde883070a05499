package io.tandem.local.ably;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.Javalin;
import io.tandem.local.TestClient;
import io.tandem.local.web.LoopbackPort;
import io.tandem.local.web.LoopbackServer;
import java.net.URI;
import java.util.Base64;

/** The stand-in alone, on any free port. */
record StartedAbly(AblyKeys keys, TestClient client, Javalin server) implements AutoCloseable {

  static StartedAbly start() {
    LoopbackPort port = LoopbackPort.any();
    AblyKeys keys = AblyKeys.make();
    Javalin server = LoopbackServer.start(port, new AblyStandIn(keys)::addTo);
    return new StartedAbly(
        keys, new TestClient(URI.create("http://127.0.0.1:" + port.number())), server);
  }

  static String basic(AblyKey key) {
    return "Basic " + Base64.getEncoder().encodeToString(key.text().getBytes(UTF_8));
  }

  @Override
  public void close() {
    server.stop();
  }
}
