package io.tandem.actions;

import static java.util.Map.entry;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.Flyway;

/** A real PostgreSQL with the real schema, a stand-in for SNS, and one that holds Ably's key. */
public final class Surroundings implements QuarkusTestResourceLifecycleManager {
  static final String ABLY_KEY_NAME = "app.subscriber";
  static final String ABLY_SECRET = "a secret that HS256 finds long enough: 43 chars";

  private EmbeddedPostgres postgres;
  private WireMockServer sns;
  private final WireMockServer secrets =
      new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));

  @SuppressWarnings("NullAway.Init") // started before use
  public Surroundings() {}

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
    logInAsTheFunctionsDo();
    sns =
        new WireMockServer(
            WireMockConfiguration.options()
                .dynamicPort()
                .bindAddress("127.0.0.1")
                .maxRequestJournalEntries(1_000)
                .extensions(new SnsAnswers()));
    sns.start();
    SnsAnswers.answerAt(sns);
    secrets.start();
    secrets.stubFor(
        WireMock.get(WireMock.urlPathEqualTo("/secretsmanager/get"))
            .withQueryParam("secretId", WireMock.equalTo("subscribe-arn"))
            .willReturn(
                WireMock.okJson(
                    "{\"SecretString\": \"" + ABLY_KEY_NAME + ":" + ABLY_SECRET + "\"}")));
    return Map.ofEntries(
        entry("quarkus.funqy.export", "any-action"),
        // Not getJdbcUrl, whose URL contains a user.
        entry(
            "quarkus.datasource.jdbc.url",
            "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres"),
        entry("quarkus.datasource.username", "${tandem.test.role:tandem_actions}"),
        entry("quarkus.datasource.password", "tandem"),
        entry("ably.subscribe-secret", "subscribe-arn"),
        entry("secrets.endpoint", secrets.baseUrl()),
        entry("tandem.commands-per-minute", "${tandem.test.commands-per-minute:1000000}"),
        entry("tandem.sessions-per-day", "${tandem.test.sessions-per-day:1000000}"),
        entry("tandem.topic.arn", "arn:aws:sns:eu-central-1:000000000000:events"),
        entry("AWS_ENDPOINT_URL_SNS", sns.baseUrl()),
        entry("AWS_REGION", "eu-central-1"),
        entry("AWS_ACCESS_KEY_ID", "test"),
        entry("AWS_SECRET_ACCESS_KEY", "test"));
  }

  private void logInAsTheFunctionsDo() {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("alter role tandem_actions password 'tandem'");
      statement.execute("alter role tandem_relay password 'tandem'");
      statement.execute("alter role tandem_pruning password 'tandem'");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(sns, field -> field.getType() == WireMockServer.class);
  }

  @Override
  public void stop() {
    sns.stop();
    secrets.stop();
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
