package io.tandem.push;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.tandem.fixtures.Loopback;
import io.tandem.fixtures.Postgres;
import io.tandem.fixtures.StoredSecrets;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * A real PostgreSQL with the real schema, in which the function has its own role and no other
 * rights. Stand-ins for Expo, Ably and the secrets that hold their keys. There is no SNS.
 */
@SuppressWarnings("NullAway.Init") // started before use
public final class Surroundings implements QuarkusTestResourceLifecycleManager {
  private final Map<String, String> function =
      new HashMap<>(Map.of("function", "push", "role", "tandem_push"));
  private final WireMockServer services = Loopback.server();
  private StoredSecrets secrets;
  private Postgres postgres;

  /** Sets the function and its role, if not {@code push}. */
  @Override
  public void init(Map<String, String> other) {
    function.putAll(other);
  }

  @Override
  public Map<String, String> start() {
    String role = Objects.requireNonNull(function.get("role"));
    postgres = Postgres.migrated();
    // Lets the role log in, as migrate does.
    postgres.run("alter role " + role + " password 'secret'");
    postgres.run("create extension pg_stat_statements");
    services.start();
    secrets =
        new StoredSecrets().with("expo-arn", "expo-secret").with("status-arn", "app.key:secret");
    return Map.of(
        "quarkus.funqy.export", Objects.requireNonNull(function.get("function")),
        "quarkus.datasource.jdbc.url", postgres.url("postgres"),
        "quarkus.datasource.username", role,
        "quarkus.datasource.password", "secret",
        "expo.endpoint", services.baseUrl(),
        "expo.secret", "expo-arn",
        "ably.endpoint", services.baseUrl(),
        "ably.status-secret", "status-arn",
        "secrets.endpoint", secrets.endpoint());
  }

  /** Points WireMock's static methods at the services, and resets it. */
  static void startAfresh() {
    URI address = URI.create(ConfigProvider.getConfig().getValue("expo.endpoint", String.class));
    WireMock.configureFor(address.getHost(), address.getPort());
    WireMock.reset();
  }

  @Override
  public void stop() {
    services.stop();
    secrets.close();
    postgres.close();
  }
}
