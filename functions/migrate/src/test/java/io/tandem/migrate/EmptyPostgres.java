package io.tandem.migrate;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** A real, empty PostgreSQL, and a stand-in for the secrets that hold the passwords. */
public final class EmptyPostgres implements QuarkusTestResourceLifecycleManager {
  private static final List<String> ROLES =
      List.of("ACTIONS", "RELAY", "PUSH", "RECEIPTS", "PRUNING", "ERASING");

  @SuppressWarnings("NullAway.Init") // started before use
  private EmbeddedPostgres postgres;

  private final WireMockServer secrets =
      new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));

  @Override
  public Map<String, String> start() {
    try {
      postgres =
          EmbeddedPostgres.builder()
              .setServerConfig("listen_addresses", "127.0.0.1")
              .setServerConfig("hba_file", whoMayLogIn().toString())
              .start();
      own(postgres.getPostgresDatabase());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    Map<String, String> settings = new HashMap<>();
    settings.put("quarkus.datasource.jdbc.url", postgres.getJdbcUrl("tandem_owner", "tandem"));
    secrets.start();
    settings.put("secrets.endpoint", secrets.baseUrl());
    settings.put("tandem.database-secret", keep("tandem_owner", "secret of the owner"));
    for (String role : ROLES) {
      settings.put(role + "_DATABASE_SECRET", keep(role, "secret of " + role));
    }
    return settings;
  }

  private String keep(String user, String password) {
    String login = "{\\\"username\\\":\\\"%s\\\",\\\"password\\\":\\\"%s\\\"}";
    secrets.stubFor(
        WireMock.get(WireMock.urlPathEqualTo("/secretsmanager/get"))
            .withQueryParam("secretId", WireMock.equalTo("arn of " + user))
            .willReturn(
                WireMock.okJson(
                    "{\"SecretString\": \"" + login.formatted(user, password) + "\"}")));
    return "arn of " + user;
  }

  /** Requires passwords; by default this PostgreSQL trusts everybody. */
  private static Path whoMayLogIn() throws IOException {
    Path rules = Files.createTempFile("pg_hba", ".conf");
    rules.toFile().deleteOnExit();
    return Files.writeString(
        rules,
        """
        host all postgres 127.0.0.1/32 trust
        host all all 127.0.0.1/32 scram-sha-256
        """);
  }

  /** Makes the owner no superuser, as in a managed database. */
  private static void own(DataSource postgres) throws SQLException {
    try (Connection connection = postgres.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create role tandem_owner login createrole password 'secret of the owner'");
      statement.execute("create database tandem owner tandem_owner");
    }
  }

  @Override
  public void stop() {
    secrets.stop();
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
