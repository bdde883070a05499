package io.tandem.sessions.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LostServerTest {
  @ParameterizedTest
  @CsvSource({
    "25006, read_only_sql_transaction",
    "57P01, admin_shutdown",
    "57P02, crash_shutdown",
    "57P03, cannot_connect_now",
    "57P05, idle_session_timeout",
    "08006, connection_failure",
    "08003, connection_does_not_exist"
  })
  void aConnectionToALostServerIsDiscarded(String sqlState, String name) {
    assertThat(LostServer.isLost(new SQLException(name, sqlState))).isTrue();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"55P03", "57014", "23505", "40001"})
  void anyOtherFailureKeepsTheConnection(String sqlState) {
    assertThat(LostServer.isLost(new SQLException("", sqlState))).isFalse();
  }
}
