package io.tandem.realtime;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * A stand-in for Ably's REST API, whose answers each test sets, and one for the secret that holds
 * its key.
 */
public final class AblyServer implements QuarkusTestResourceLifecycleManager {
  static final String API_KEY = "app.key:secret-canary";
  private final WireMockServer ably =
      new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));

  private final WireMockServer secrets =
      new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));

  @Override
  public Map<String, String> start() {
    ably.start();
    secrets.start();
    secrets.stubFor(
        WireMock.get(WireMock.urlPathEqualTo("/secretsmanager/get"))
            .withQueryParam("secretId", WireMock.equalTo("publish-arn"))
            .willReturn(WireMock.okJson("{\"SecretString\": \"" + API_KEY + "\"}")));
    return Map.of(
        "ably.endpoint", ably.baseUrl(),
        "ably.publish-secret", "publish-arn",
        "secrets.endpoint", secrets.baseUrl());
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
    secrets.stop();
  }
}
