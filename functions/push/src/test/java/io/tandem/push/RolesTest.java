package io.tandem.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What PostgreSQL itself denies each kind of function. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
final class RolesTest {

  @Inject AgroalDataSource database;

  @Test
  void theFunctionUnderTestHasItsOwnRole() throws SQLException {
    try (Connection connection = database.getConnection()) {
      assertThat(connection.getMetaData().getUserName()).isEqualTo("tandem_push");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select id from sessions",
        "select data from session_events",
        "select answer from idempotency_keys",
        "select platform from push_devices",
        "update push_devices set user_id = 'cleo'",
        "insert into push_devices values ('t', 'cleo', 'ios', now())",
        "select claimed_at from push_deliveries",
        "update push_deliveries set user_id = 'cleo'",
        "select ticket_id from push_tickets",
        "delete from push_tickets",
        "update sessions set invitee_unseen = 0",
        "select who from command_counts",
        "select leave_other_users('t', 'cleo')"
      })
  void thePushRoleMayNot(String statement) {
    assertRefused("tandem_push", statement);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select id from sessions",
        "select partner_name from memberships",
        "select data from session_events",
        "select user_id from push_devices",
        "update push_devices set user_id = 'cleo'",
        "insert into push_deliveries values (gen_random_uuid(), 'ben', now())",
        "insert into push_tickets values ('t', 'p', 'ben', gen_random_uuid(), now(), now())",
        "update push_tickets set push_token = 'x'",
        "select seq from rings",
        "select leave_other_users('t', 'cleo')"
      })
  void theReceiptsRoleMayNot(String statement) {
    assertRefused("tandem_receipts", statement);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select partner_name from memberships",
        "select ticket_id from push_tickets",
        "select event_id from push_deliveries",
        "select event from rings",
        "delete from rings",
        "update rings set seq = 9"
      })
  void theActionsRoleMayNot(String statement) {
    assertRefused("tandem_actions", statement);
  }

  private static void assertRefused(String role, String statement) {
    assertThatThrownBy(() -> Role.as(role, "ben", statement, 0))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permission denied");
  }
}
