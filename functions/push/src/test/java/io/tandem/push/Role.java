package io.tandem.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.fixtures.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Lets a test act in a PostgreSQL role. */
final class Role {
  private Role() {}

  /** Runs the statement in the role and expects this many rows. */
  static void as(String role, String caller, String statement, int rows) throws SQLException {
    try (Connection connection = Sql.connect();
        Statement sql = connection.createStatement()) {
      sql.execute("set role " + role);
      sql.execute("set tandem.caller = '" + caller + "'");
      int got = 0;
      if (sql.execute(statement)) {
        try (ResultSet result = sql.getResultSet()) {
          while (result.next()) {
            got++;
          }
        }
      }
      assertThat(got).as(statement).isEqualTo(rows);
    }
  }
}
