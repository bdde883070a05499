package io.tandem.actions;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The process's one connection. */
final class PooledConnection {
  private PooledConnection() {}

  /** Makes the connection read-only, as after its server became a standby. */
  static void makeReadOnly(AgroalDataSource database) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set default_transaction_read_only = on");
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
