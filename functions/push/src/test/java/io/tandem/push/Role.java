package io.tandem.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.fixtures.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A role in PostgreSQL, as a test puts it on. */
final class Role {
  private Role() {}

  /** Runs it in the role, which gets so many rows. */
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
