package io.tandem.migrate;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;

/** The database's tables, functions and roles. */
@Singleton
final class Schema {
  private final Flyway flyway;
  private final DataSource database;
  private final Roles roles;

  Schema(Flyway flyway, DataSource database, Roles roles) {
    this.flyway = flyway;
    this.database = database;
    this.roles = roles;
  }

  /**
   * Runs the migrations that this database has not seen yet, then gives the roles their passwords.
   * Of a newer release's migrations it takes no notice, so that one can go back to an older one.
   */
  Migrated bringUpToDate() throws SQLException {
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
}
