package io.tandem.migrate;

import io.tandem.secrets.DatabaseLogin;
import io.tandem.secrets.DatabaseLogins;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** Lets the functions' roles log in with a password, or with IAM where RDS's role exists. */
@Singleton
final class RoleLogins {
  private final DataSource database;
  private final Roles roles;
  private final DatabaseLogins logins;

  RoleLogins(DataSource database, Roles roles, DatabaseLogins logins) {
    this.database = database;
    this.roles = roles;
    this.logins = logins;
  }

  /** Lets all roles log in, or none. */
  void allow() throws SQLException {
    // Read before anything is locked.
    Map<String, Optional<DatabaseLogin>> passwords = new TreeMap<>();
    roles.secrets().forEach((role, secret) -> passwords.put(role, secret.map(logins::of)));
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      // Runs take turns, because two that change a role at the same time would fail.
      statement.execute("select pg_advisory_xact_lock(hashtext('tandem passwords'))");
      boolean knowsIam = knowsIam(statement);
      for (Map.Entry<String, Optional<DatabaseLogin>> role : passwords.entrySet()) {
        if (role.getValue().isPresent()) {
          byPassword(role.getKey(), role.getValue().get(), connection, knowsIam);
        } else if (knowsIam) {
          statement.execute("grant rds_iam to " + role.getKey());
        } else {
          throw new IllegalStateException(
              role.getKey() + " has no secret, and IAM is not available here");
        }
      }
      connection.commit();
    }
  }

  /** Hashed here, so neither the statement nor the server's log holds a password. */
  private static void byPassword(
      String role, DatabaseLogin login, Connection connection, boolean knowsIam)
      throws SQLException {
    if (knowsIam) {
      // A role with rds_iam cannot log in with a password.
      try (Statement statement = connection.createStatement()) {
        statement.execute("revoke rds_iam from " + role);
      }
    }
    connection
        .unwrap(PGConnection.class)
        .alterUserPassword(role, login.password().toCharArray(), "scram-sha-256");
  }

  private static boolean knowsIam(Statement statement) throws SQLException {
    try (ResultSet iam = statement.executeQuery("select from pg_roles where rolname = 'rds_iam'")) {
      return iam.next();
    }
  }
}
