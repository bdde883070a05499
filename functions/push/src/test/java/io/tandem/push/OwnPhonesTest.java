package io.tandem.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tandem.fixtures.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** An action reaches only its caller's phones and their waiting rings. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
final class OwnPhonesTest {

  @Test
  void anActionSeesAndChangesOnlyItsCallersPhones() throws SQLException {
    Two two = Two.joined().withQuietPhoneOfBen();
    two.withPhone(two.ana, "hers");
    Sql.run(
        """
        insert into rings values (?, ?, gen_random_uuid(), gen_random_uuid(), 'session.paused', 7,
          now(), now())
        """,
        two.token("quiet"),
        two.ben);

    asAction(two.ana, "select push_token from push_devices", 1);
    asAction(two.ben, "select push_token from rings", 1);
    asAction(two.ana, "select push_token from rings", 0);
    asAction(two.ana, "update rings set due_at = now() returning 1", 0);
    asAction("", "select push_token from push_devices", 0);
    asAction(two.ana, "delete from push_devices returning 1", 1);
    assertThat(Sql.number("select count(*) from push_devices where user_id = ?", two.ben))
        .isEqualTo(1);
  }

  @Test
  void anActionCannotRegisterAPhoneForSomebodyElse() {
    Two two = Two.joined().withPhoneOfBen();
    String insert = "insert into push_devices values ('%s', '%s', 'ios', now()) %s returning 1";

    assertThatThrownBy(() -> asAction(two.ana, insert.formatted("t", two.ben, ""), 0))
        .hasMessageContaining("row-level security");
    assertThatThrownBy(
            () ->
                asAction(
                    two.ana,
                    insert.formatted(
                        two.token("his"),
                        two.ana,
                        "on conflict (push_token) do update set user_id = excluded.user_id"),
                    0))
        .hasMessageContaining("row-level security");
  }

  @Test
  void aDedicatedFunctionTakesAPhoneFromAnotherUser() throws SQLException {
    Two two = Two.joined().withPhoneOfBen();

    asAction(
        two.ben, "select leave_other_users('%s', '%s')".formatted(two.token("his"), two.ben), 1);
    asAction(two.ben, "select push_token from push_devices", 1);
    asAction(
        two.ana, "select leave_other_users('%s', '%s')".formatted(two.token("his"), two.ana), 1);

    asAction(two.ben, "select push_token from push_devices", 0);
  }

  @Test
  void concurrentRegistrationsOfAPhoneTakeTurns() throws SQLException {
    Two two = Two.joined();
    try (Connection first = Sql.connect();
        Connection second = Sql.connect()) {
      register(first, two.ana, two.token("new"));
      CompletableFuture<Void> secondRegisters =
          CompletableFuture.runAsync(() -> register(second, two.ben, two.token("new")));
      Sql.awaitSomebodyWaiting();
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

  private static void asAction(String caller, String statement, int rows) throws SQLException {
    Role.as("tandem_actions", caller, statement, rows);
  }
}
