package io.tandem.realtime;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.tandem.fixtures.Loopback;
import io.tandem.fixtures.StoredSecrets;
import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * A stand-in for Ably's REST API, whose answers each test sets, and one for the secret that holds
 * its key.
 */
@SuppressWarnings("NullAway.Init") // started before use
public final class AblyServer implements QuarkusTestResourceLifecycleManager {
  static final String API_KEY = "app.key:secret-canary";
  private final WireMockServer ably = Loopback.server();
  private StoredSecrets secrets;

  @Override
  public Map<String, String> start() {
    ably.start();
    secrets = new StoredSecrets().with("publish-arn", API_KEY);
    return Map.of(
        "ably.endpoint", ably.baseUrl(),
        "ably.publish-secret", "publish-arn",
        "secrets.endpoint", secrets.endpoint());
  }

  /** Points WireMock's static methods at it, and resets it. */
  static void startAfresh() {
    URI address = URI.create(ConfigProvider.getConfig().getValue("ably.endpoint", String.class));
    WireMock.configureFor(address.getHost(), address.getPort());
    WireMock.reset();
  }

  @Override
  public void stop() {
    ably.stop();
    secrets.close();
  }
}
