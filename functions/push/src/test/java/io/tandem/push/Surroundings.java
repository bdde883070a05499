package io.tandem.push;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;

/** A real PostgreSQL with the real schema, and something that speaks Expo's API; no SNS at all. */
public final class Surroundings implements QuarkusTestResourceLifecycleManager {
  private final WireMockServer expo =
      new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
  private EmbeddedPostgres postgres;

  @SuppressWarnings("NullAway.Init") // started before use
  public Surroundings() {}

  @Override
  public Map<String, String> start() {
    try {
      postgres =
          EmbeddedPostgres.builder().setServerConfig("listen_addresses", "127.0.0.1").start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Flyway.configure()
        .dataSource(postgres.getPostgresDatabase())
        .locations(
            "filesystem:"
                + Objects.requireNonNull(System.getProperty("project.root"))
                + "/functions/migrate/src/main/resources/db/migration")
        .load()
        .migrate();
    expo.start();
    return Map.of(
        "quarkus.datasource.jdbc.url",
        postgres.getJdbcUrl("postgres", "postgres"),
        "quarkus.datasource.username",
        "postgres",
        "quarkus.datasource.password",
        "postgres",
        "expo.endpoint",
        expo.baseUrl());
  }

  /** Points WireMock's own methods to Expo, and forgets what was before. */
  static void startAfresh() {
    URI address = URI.create(ConfigProvider.getConfig().getValue("expo.endpoint", String.class));
    WireMock.configureFor(address.getHost(), address.getPort());
    WireMock.reset();
  }

  @Override
  public void stop() {
    expo.stop();
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
