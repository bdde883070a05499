package io.tandem.migrate;

import io.quarkus.funqy.Funq;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;

/**
 * Brings the schema up to date, and lets the functions' roles log in. Safe to invoke twice, and at
 * the same time.
 */
public final class Migrate {
  private final Flyway flyway;
  private final DataSource database;
  private final Roles roles;

  Migrate(Flyway flyway, DataSource database, Roles roles) {
    this.flyway = flyway;
    this.database = database;
    this.roles = roles;
  }

  /**
   * Runs the migrations that this database has not seen yet, then gives the roles their passwords;
   * throws if one of them fails.
   */
  @Funq
  public Migrated migrate() throws SQLException {
    int migrations = flyway.migrate().migrationsExecuted;
    setPasswords();
    return new Migrated(migrations, flyway.info().current().getVersion().getVersion());
  }

  /** Hashed here: neither the statement nor the server's log has a password in it. */
  private void setPasswords() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      // One after the other; released with the connection, at the latest.
      statement.execute("select pg_advisory_lock(hashtext('tandem passwords'))");
      PGConnection postgres = connection.unwrap(PGConnection.class);
      for (Map.Entry<String, String> role : roles.passwords().entrySet()) {
        postgres.alterUserPassword(role.getKey(), role.getValue().toCharArray(), "scram-sha-256");
      }
      statement.execute("select pg_advisory_unlock(hashtext('tandem passwords'))");
    }
  }

  /**
   * @param migrations how many were run
   * @param version the schema's version now
   */
  public record Migrated(int migrations, String version) {}
}
