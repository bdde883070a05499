package io.tandem.local.postgres;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.tandem.local.database.StageDatabase;
import io.tandem.local.faults.FaultMode;
import io.tandem.local.faults.FaultTarget;
import io.tandem.local.faults.Faults;
import io.tandem.local.runtime.Clockwork;
import io.tandem.local.settings.JdbcAddress;
import io.tandem.local.settings.StageSettings;
import io.tandem.local.waypoints.Waypoints;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresProxyTest {
  private static final Faults FAULTS = new Faults(Set.of(FaultTarget.POSTGRES));
  private static final Clockwork CLOCKWORK = new Clockwork();
  private static StageDatabase database;
  private static final Traffic TRAFFIC = new Traffic();
  private static PostgresProxy proxy;

  @BeforeAll
  static void start(@TempDir Path folder) throws SQLException {
    database = StageDatabase.of(StageSettings.of(folder).withWorkFolder(folder));
    database.start();
    proxy = PostgresProxy.open(database.address(), FAULTS, new Waypoints(), TRAFFIC, CLOCKWORK);
    try (Connection direct = connect(database.address())) {
      run(direct, "create table things (number int primary key)");
    }
  }

  @AfterAll
  static void stop() {
    proxy.close();
    database.close();
    CLOCKWORK.close();
  }

  @AfterEach
  void mend() {
    FAULTS.mend(FaultTarget.POSTGRES);
  }

  @Test
  void everythingPassesWhenNothingIsBroken() throws SQLException {
    try (Connection connection = connect(proxy.address())) {
      for (int i = 0; i < 10; i++) {
        assertThat(number(connection, "select count(*) from generate_series(1, 1000)"))
            .isEqualTo(1000);
        assertThatExceptionOfType(SQLException.class)
            .isThrownBy(() -> run(connection, "select nonsense"))
            .matches(e -> e.getSQLState().equals("42703"));
      }
    }
  }

  @Test
  void aCommitIsASeparateRoundTripAndABeginIsNot() throws SQLException {
    List<RoundTrip> trips = new CopyOnWriteArrayList<>();
    try (Connection connection = connect(proxy.address())) {
      Runnable stop = TRAFFIC.watch(trips::add);
      connection.setAutoCommit(false);
      run(connection, "select 1");
      connection.commit();
      stop.run();
    }

    assertThat(trips)
        .extracting(RoundTrip::sql)
        .containsExactly(List.of("BEGIN", "select 1"), List.of("COMMIT"));
  }

  @ParameterizedTest
  @CsvSource({"ERROR, 57P01", "THROTTLE, 53300", "RESET, 08006"})
  void brokenDatabaseSaysSoAndCloses(FaultMode mode, String sqlState) throws SQLException {
    try (Connection connection = connect(proxy.address())) {
      FAULTS.set(FaultTarget.POSTGRES, mode);

      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(() -> run(connection, "select 1"))
          .matches(e -> e.getSQLState().equals(sqlState), sqlState);
      assertThat(connection.isClosed()).isTrue();
    }
  }

  @Test
  void brokenDatabaseRefusesConnections() {
    FAULTS.set(FaultTarget.POSTGRES, FaultMode.THROTTLE);

    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(() -> connect(proxy.address()))
        .matches(e -> e.getSQLState().equals("53300"));
  }

  @Test
  void hangingDatabaseGoesOnOnceMended() throws SQLException {
    try (Connection connection = connect(proxy.address())) {
      FAULTS.set(FaultTarget.POSTGRES, FaultMode.HANG);
      var asked = CompletableFuture.supplyAsync(() -> number(connection, "select 42"));
      assertThat(asked.copy().completeOnTimeout(-1L, 200, MILLISECONDS).join()).isEqualTo(-1);

      FAULTS.mend(FaultTarget.POSTGRES);

      assertThat(asked.join()).isEqualTo(42);
    }
  }

  @Test
  void transactionIsRolledBackWhenItsClientLeavesAHangingDatabase() throws SQLException {
    try (Connection connection = connect(proxy.address());
        Connection direct = connect(database.address())) {
      connection.setAutoCommit(false);
      run(connection, "lock table things");
      FAULTS.set(FaultTarget.POSTGRES, FaultMode.HANG);

      connection.abort(Runnable::run);

      await()
          .until(
              () ->
                  number(
                          direct,
                          "select count(*) from pg_locks where relation = 'things'::regclass")
                      == 0);
    }
  }

  @Test
  void commitMayBeDoneOrNotWhenItsAnswerIsLost() throws SQLException {
    FAULTS.seed(1);
    for (int i = 0; i < 40; i++) {
      try (Connection connection = connect(proxy.address())) {
        connection.setAutoCommit(false);
        run(connection, "insert into things values (" + i + ")");
        FAULTS.set(FaultTarget.POSTGRES, FaultMode.RESET);

        assertThatExceptionOfType(SQLException.class).isThrownBy(connection::commit);
      } finally {
        FAULTS.mend(FaultTarget.POSTGRES);
      }
    }
    try (Connection direct = connect(database.address())) {
      assertThat(number(direct, "select count(*) from things")).isBetween(10L, 30L);
    }
  }

  private static Connection connect(JdbcAddress address) throws SQLException {
    return DriverManager.getConnection(address.url(), address.user(), address.password());
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long number(Connection connection, String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
