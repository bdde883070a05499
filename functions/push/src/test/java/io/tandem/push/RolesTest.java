package io.tandem.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What PostgreSQL itself lets each kind of function see and change of phones and pushes. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
final class RolesTest {

  @Inject AgroalDataSource database;

  @Test
  void whatTheseTestsRunHasItsOwnRole() throws SQLException {
    try (Connection connection = database.getConnection()) {
      assertThat(connection.getMetaData().getUserName()).isEqualTo("tandem_push");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select id from sessions",
        "select body from session_events",
        "select answer from idempotency_keys",
        "select platform from push_devices",
        "update push_devices set user_id = 'cleo'",
        "insert into push_devices values ('t', 'cleo', 'ios', now())",
        "select claimed_at from push_deliveries",
        "update push_deliveries set user_id = 'cleo'",
        "select ticket_id from push_tickets",
        "delete from push_tickets",
        "select leave_other_users('t', 'cleo')"
      })
  void whoSendsMayNot(String statement) {
    assertRefused("tandem_push", statement);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select id from sessions",
        "select name from partner_names",
        "select body from session_events",
        "select user_id from push_devices",
        "update push_devices set user_id = 'cleo'",
        "insert into push_deliveries values (gen_random_uuid(), 'ben', now())",
        "insert into push_tickets values ('t', 'p', gen_random_uuid(), now(), now())",
        "update push_tickets set push_token = 'x'",
        "select seq from held_pushes",
        "select leave_other_users('t', 'cleo')"
      })
  void whoAsksForReceiptsMayNot(String statement) {
    assertRefused("tandem_receipts", statement);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select name from partner_names",
        "select ticket_id from push_tickets",
        "select event_id from push_deliveries",
        "select event from held_pushes",
        "delete from held_pushes",
        "update held_pushes set seq = 9"
      })
  void anActionMayNot(String statement) {
    assertRefused("tandem_actions", statement);
  }

  @Test
  void anActionSeesAndChangesThePhonesOfItsCallerAlone() throws SQLException {
    Two two = Two.joined().withQuietPhoneOfBen();
    two.withPhone(two.ana, "hers");
    Sql.run(
        """
        insert into held_pushes values
          (?, ?, gen_random_uuid(), gen_random_uuid(), 'session.paused', 7, now())
        """,
        two.token("quiet"),
        two.ben);

    as("tandem_actions", two.ana, "select push_token from push_devices", 1);
    as("tandem_actions", two.ben, "select push_token from held_pushes", 1);
    as("tandem_actions", two.ana, "select push_token from held_pushes", 0);
    as("tandem_actions", two.ana, "update held_pushes set due_at = now() returning 1", 0);
    as("tandem_actions", "", "select push_token from push_devices", 0);
    as("tandem_actions", two.ana, "delete from push_devices returning 1", 1);
    assertThat(Sql.number("select count(*) from push_devices where user_id = ?", two.ben))
        .isEqualTo(1);
  }

  @Test
  void anActionCannotRegisterAPhoneForSomebodyElse() {
    Two two = Two.joined().withPhoneOfBen();
    String insert = "insert into push_devices values ('%s', '%s', 'ios', now()) %s returning 1";

    assertThatThrownBy(() -> as("tandem_actions", two.ana, insert.formatted("t", two.ben, ""), 0))
        .hasMessageContaining("row-level security");
    assertThatThrownBy(
            () ->
                as(
                    "tandem_actions",
                    two.ana,
                    insert.formatted(
                        two.token("his"),
                        two.ana,
                        "on conflict (push_token) do update set user_id = excluded.user_id"),
                    0))
        .hasMessageContaining("row-level security");
  }

  @Test
  void aPhoneLeavesOthersByTheFunctionForIt() throws SQLException {
    Two two = Two.joined().withPhoneOfBen();

    as(
        "tandem_actions",
        two.ben,
        "select leave_other_users('%s', '%s')".formatted(two.token("his"), two.ben),
        1);
    as("tandem_actions", two.ben, "select push_token from push_devices", 1);
    as(
        "tandem_actions",
        two.ana,
        "select leave_other_users('%s', '%s')".formatted(two.token("his"), two.ana),
        1);

    as("tandem_actions", two.ben, "select push_token from push_devices", 0);
  }

  @Test
  void twoWhoRegisterAPhoneAtOnceTakeTurns() throws SQLException {
    Two two = Two.joined();
    try (Connection first = Sql.connect();
        Connection second = Sql.connect()) {
      register(first, two.ana, two.token("new"));
      CompletableFuture<Void> secondRegisters =
          CompletableFuture.runAsync(() -> register(second, two.ben, two.token("new")));
      awaitSomebodyWaiting();
      first.commit();
      secondRegisters.orTimeout(20, TimeUnit.SECONDS).join();
      second.commit();
    }

    assertThat(Sql.number("select count(*) from push_devices where user_id = ?", two.ben))
        .isEqualTo(1);
  }

  private static void register(Connection connection, String caller, String token) {
    try (Statement sql = connection.createStatement()) {
      connection.setAutoCommit(false);
      sql.execute("set role tandem_actions");
      sql.execute("set tandem.caller = '" + caller + "'");
      sql.execute("select leave_other_users('%s', '%s')".formatted(token, caller));
      sql.execute(
          """
          insert into push_devices values ('%s', '%s', 'ios', now())
          on conflict (push_token) do update set registered_at = now()
          """
              .formatted(token, caller));
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static void awaitSomebodyWaiting() {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (Sql.number("select count(*) from pg_locks where not granted") == 0) {
      assertThat(System.nanoTime()).as("nobody waits").isLessThan(end);
    }
  }

  private static void assertRefused(String role, String statement) {
    assertThatThrownBy(() -> as(role, "ben", statement, 0))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permission denied");
  }

  /** Runs it in the role, which gets so many rows. */
  private static void as(String role, String caller, String statement, int rows)
      throws SQLException {
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
