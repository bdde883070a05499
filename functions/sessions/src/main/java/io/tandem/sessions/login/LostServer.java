package io.tandem.sessions.login;

import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.quarkus.agroal.runtime.JdbcDriver;
import io.quarkus.arc.Unremovable;
import io.quarkus.datasource.common.runtime.DatabaseKind;
import io.quarkus.jdbc.postgresql.runtime.PostgreSQLAgroalConnectionConfigurer;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Discards a connection whose server does not accept writes. By default the pool discards only dead
 * connections (SQLState 08), so a connection to a new standby would stay forever. {@link #isLost}
 * judges connections in use; {@link #takesWrites} tests idle ones before use.
 *
 * @see <a href="https://www.postgresql.org/docs/16/errcodes-appendix.html">error codes</a>
 */
@Singleton
@Unremovable
@Alternative
@Priority(1)
@JdbcDriver(DatabaseKind.POSTGRESQL)
final class LostServer extends PostgreSQLAgroalConnectionConfigurer {
  private static final String CONNECTION_EXCEPTION = "08";
  private static final String READ_ONLY = "25006";

  /** The server is shutting down, has crashed, or is not ready yet. */
  private static final String OPERATOR_INTERVENTION = "57P0";

  private static final String TAKES_WRITES =
      "select 1 / (case current_setting('transaction_read_only') when 'off' then 1 else 0 end)";

  /** The next caller waits this long if nobody answers, as when the host is lost. */
  private static final int TRIED_FOR_MILLIS = 1_000;

  @Override
  public void setExceptionSorter(
      String databaseKind, AgroalDataSourceConfigurationSupplier database) {
    database
        .connectionPoolConfiguration()
        .exceptionSorter(LostServer::isLost)
        .connectionValidator(LostServer::takesWrites);
  }

  private static boolean takesWrites(Connection connection) {
    try (Statement statement = connection.createStatement()) {
      int usual = connection.getNetworkTimeout();
      connection.setNetworkTimeout(Runnable::run, TRIED_FOR_MILLIS);
      statement.execute(TAKES_WRITES);
      connection.setNetworkTimeout(Runnable::run, usual);
      return true;
    } catch (SQLException noWrites) {
      return false;
    }
  }

  static boolean isLost(SQLException failure) {
    String state = String.valueOf(failure.getSQLState());
    return state.startsWith(CONNECTION_EXCEPTION)
        || state.startsWith(OPERATOR_INTERVENTION)
        || state.equals(READ_ONLY);
  }
}
