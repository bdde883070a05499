package io.tandem.migrate;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.tandem.fixtures.Postgres;
import io.tandem.fixtures.StoredSecrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A real, empty PostgreSQL, and a stand-in for the secrets that hold the passwords. */
@SuppressWarnings("NullAway.Init") // started before use
public final class EmptyPostgres implements QuarkusTestResourceLifecycleManager {
  private static final List<String> ROLES =
      List.of("ACTIONS", "RELAY", "PUSH", "RECEIPTS", "PRUNING", "ERASING");

  private Postgres postgres;
  private StoredSecrets secrets;

  @Override
  public Map<String, String> start() {
    postgres = Postgres.start(Map.of("hba_file", whoMayLogIn().toString()));
    // No superuser: what a managed database gives.
    postgres.run("create role tandem_owner login createrole password 'secret of the owner'");
    postgres.run("create database tandem owner tandem_owner");
    secrets = new StoredSecrets();
    Map<String, String> settings = new HashMap<>();
    settings.put("quarkus.datasource.jdbc.url", postgres.url("tandem") + "?user=tandem_owner");
    settings.put("secrets.endpoint", secrets.endpoint());
    settings.put("tandem.database-secret", keep("tandem_owner", "secret of the owner"));
    for (String role : ROLES) {
      settings.put(role + "_DATABASE_SECRET", keep(role, "secret of " + role));
    }
    return settings;
  }

  private String keep(String user, String password) {
    String arn = "arn of " + user;
    secrets.with(arn, "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(user, password));
    return arn;
  }

  /** Requires passwords; by default this PostgreSQL trusts everybody. */
  private static Path whoMayLogIn() {
    try {
      Path rules = Files.createTempFile("pg_hba", ".conf");
      rules.toFile().deleteOnExit();
      return Files.writeString(
          rules,
          """
          host all postgres 127.0.0.1/32 trust
          host all all 127.0.0.1/32 scram-sha-256
          """);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    secrets.close();
    postgres.close();
  }
}
