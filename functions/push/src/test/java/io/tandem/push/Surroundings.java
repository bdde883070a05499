package io.tandem.push;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;

/**
 * A real PostgreSQL with the real schema, in which the function has its own role and no other
 * rights. Stand-ins for Expo, Ably and the secrets that hold their keys. There is no SNS.
 */
public final class Surroundings implements QuarkusTestResourceLifecycleManager {
  private final WireMockServer services =
      new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
  private final WireMockServer secrets =
      new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
  private final Map<String, String> function =
      new HashMap<>(Map.of("function", "push", "role", "tandem_push"));
  private EmbeddedPostgres postgres;

  @SuppressWarnings("NullAway.Init") // started before use
  public Surroundings() {}

  /** Sets the function and its role, if not {@code push}. */
  @Override
  public void init(Map<String, String> other) {
    function.putAll(other);
  }

  @Override
  public Map<String, String> start() {
    try {
      postgres =
          EmbeddedPostgres.builder()
              .setServerConfig("listen_addresses", "127.0.0.1")
              .setServerConfig("shared_preload_libraries", "pg_stat_statements")
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Flyway.configure()
        .dataSource(postgres.getPostgresDatabase())
        .locations(
            "filesystem:"
                + Objects.requireNonNull(System.getProperty("project.root"))
                + "/functions/migrate/src/main/resources/db/migration")
        .placeholders(
            Map.of(
                "actions", "tandem_actions",
                "relay", "tandem_relay",
                "push", "tandem_push",
                "receipts", "tandem_receipts",
                "pruning", "tandem_pruning",
                "erasing", "tandem_erasing",
                "stack", "Tandem"))
        .load()
        .migrate();
    letIn(Objects.requireNonNull(function.get("role")));
    services.start();
    secrets.start();
    secrets.stubFor(
        WireMock.get(WireMock.urlPathEqualTo("/secretsmanager/get"))
            .withQueryParam("secretId", WireMock.equalTo("expo-arn"))
            .willReturn(WireMock.okJson("{\"SecretString\": \"" + "expo-secret" + "\"}")));
    secrets.stubFor(
        WireMock.get(WireMock.urlPathEqualTo("/secretsmanager/get"))
            .withQueryParam("secretId", WireMock.equalTo("status-arn"))
            .willReturn(WireMock.okJson("{\"SecretString\": \"" + "app.key:secret" + "\"}")));
    return Map.of(
        "quarkus.funqy.export", Objects.requireNonNull(function.get("function")),
        "quarkus.datasource.jdbc.url", address(),
        "quarkus.datasource.username", Objects.requireNonNull(function.get("role")),
        "quarkus.datasource.password", "secret",
        "expo.endpoint", services.baseUrl(),
        "expo.secret", "expo-arn",
        "ably.endpoint", services.baseUrl(),
        "ably.status-secret", "status-arn",
        "secrets.endpoint", secrets.baseUrl());
  }

  /** Without a user: a user in the URL would override the function's own. */
  private String address() {
    return "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(postgres.getPort());
  }

  /** Lets the role log in, as migrate does. */
  private void letIn(String role) {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("alter role " + role + " password 'secret'");
      statement.execute("create extension pg_stat_statements");
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
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
    secrets.stop();
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
