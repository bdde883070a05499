package io.tandem.migrate;

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
import java.util.Map;
import javax.sql.DataSource;

/** A real PostgreSQL with nothing in it. */
public final class EmptyPostgres implements QuarkusTestResourceLifecycleManager {
  @SuppressWarnings("NullAway.Init") // started before use
  private EmbeddedPostgres postgres;

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
    settings.put("quarkus.datasource.username", "tandem_owner");
    settings.put("quarkus.datasource.password", "secret of the owner");
    for (String role : new String[] {"ACTIONS", "RELAY", "PUSH", "RECEIPTS", "PRUNING"}) {
      settings.put(role + "_DATABASE_PASSWORD", "secret of " + role);
    }
    return settings;
  }

  /** Everybody with their password; by itself this PostgreSQL would trust anybody. */
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

  /** No superuser: what a managed database gives. */
  private static void own(DataSource postgres) throws SQLException {
    try (Connection connection = postgres.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create role tandem_owner login createrole password 'secret of the owner'");
      statement.execute("create database tandem owner tandem_owner");
    }
  }

  @Override
  public void stop() {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
