package io.tandem.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each role logs in with its own password, and may do only its own job. */
@QuarkusTest
@QuarkusTestResource(EmptyPostgres.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RolesTest {
  private static final String WHO_LOGS_IN_BESIDE_THE_OWNER =
      """
      select rolname from pg_roles
      where rolcanlogin and not rolsuper and rolname <> current_user
      """;
  private static final String TIME_LIMITS =
      """
      select name from pg_settings where setting <> '0' and name in
        ('lock_timeout', 'statement_timeout', 'idle_in_transaction_session_timeout',
         'idle_session_timeout')
      """;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @Inject AgroalDataSource database;
  @Inject Schema schema;

  @BeforeAll
  void migrated() throws SQLException {
    schema.bringUpToDate();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          actions  | select * from sessions
          actions  | select * from session_events
          actions  | select * from idempotency_keys
          relay    | select * from session_events
          relay    | select * from sessions
          relay    | update session_events set published_at = now() where false
          relay    | delete from session_backoffs where false
          pruning  | select caller, route, key, created_at from idempotency_keys
          pruning  | delete from idempotency_keys where false
          pruning  | delete from command_counts where at < now()
          pruning  | select id, seq, ended_at from sessions for update
          pruning  | delete from sessions where ended_at is not null
          pruning  | delete from session_events where session_id = gen_random_uuid()
          pruning  | delete from push_deliveries where event_id = gen_random_uuid()
          pruning  | delete from rings where session_id = gen_random_uuid()
          pruning  | delete from session_backoffs where session_id = gen_random_uuid()
          erasing  | select * from sessions
          erasing  | update sessions set inviter_name = null where false
          erasing  | select * from session_events
          erasing  | update session_events set published_at = now() where false
          erasing  | delete from push_devices where false
          erasing  | delete from push_deliveries where false
          erasing  | delete from push_tickets where false
          erasing  | delete from idempotency_keys where false
          """)
  void aRoleMayDoItsJob(String role, String statement) throws SQLException {
    run(role, statement);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          actions  | delete from sessions
          actions  | delete from session_events
          actions  | update session_events set data = '{}'
          actions  | delete from idempotency_keys
          actions  | select * from session_backoffs
          relay    | update sessions set seq = 9
          relay    | insert into sessions (id) values (gen_random_uuid())
          relay    | update session_events set data = '{}'
          relay    | insert into session_events (id) values (gen_random_uuid())
          relay    | select * from idempotency_keys
          relay    | select * from push_devices
          push     | select * from sessions
          push     | select * from session_events
          push     | select * from idempotency_keys
          receipts | select * from sessions
          receipts | select * from session_events
          receipts | select * from idempotency_keys
          pruning  | select answer from idempotency_keys
          pruning  | update idempotency_keys set answer = ''
          pruning  | select * from sessions
          pruning  | select * from session_events
          pruning  | update sessions set ended_at = now()
          pruning  | update session_events set published_at = now()
          pruning  | select * from push_devices
          pruning  | select * from push_tickets
          pruning  | select * from memberships
          erasing  | insert into sessions (id) values (gen_random_uuid())
          erasing  | delete from sessions
          erasing  | update session_events set data = '{}'
          erasing  | delete from session_events
          erasing  | select push_token from push_devices
          erasing  | update push_devices set user_id = ''
          erasing  | select answer from idempotency_keys
          erasing  | select * from session_backoffs
          """)
  void aRoleMayDoNothingElse(String role, String statement) {
    assertThatThrownBy(() -> run(role, statement)).hasMessageContaining("permission denied");
  }

  @ParameterizedTest
  @CsvSource({"actions", "relay", "push", "receipts", "pruning", "erasing"})
  void noRoleOwnsOrCreatesAnythingOrSeesPastRowSecurity(String role) {
    assertThatThrownBy(() -> run(role, "create table t ()")).hasMessageContaining("permission");
    assertThatThrownBy(() -> run(role, "create role r")).hasMessageContaining("permission");
    assertThatThrownBy(() -> run(role, "alter table sessions disable row level security"))
        .hasMessageContaining("must be owner");
  }

  /**
   * Read from the catalogue, so that no role is forgotten. The owner's limits are set on migrate's
   * connections; one of Flyway's waits for another.
   */
  @Test
  void everyRoleHasItsTimeLimits() throws SQLException {
    assertThat(limits(database.getConnection()))
        .as("the owner")
        .containsExactlyInAnyOrder(
            "lock_timeout", "statement_timeout", "idle_in_transaction_session_timeout");
    List<String> roles = new ArrayList<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet others = statement.executeQuery(WHO_LOGS_IN_BESIDE_THE_OWNER)) {
      while (others.next()) {
        roles.add(others.getString(1));
      }
    }
    assertThat(roles).hasSizeGreaterThanOrEqualTo(6);
    for (String role : roles) {
      String secret = "secret of " + role.replace("tandem_", "").toUpperCase(Locale.ROOT);
      assertThat(limits(connect(role, secret))).as(role).hasSize(4);
    }
  }

  private static List<String> limits(Connection ofTheRole) throws SQLException {
    try (Connection connection = ofTheRole;
        Statement statement = connection.createStatement();
        ResultSet limits = statement.executeQuery(TIME_LIMITS)) {
      List<String> found = new ArrayList<>();
      while (limits.next()) {
        found.add(limits.getString(1));
      }
      return found;
    }
  }

  @Test
  void aPasswordOpensNoOtherRole() {
    assertThatThrownBy(() -> connect("tandem_relay", "secret of ACTIONS"))
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void everyTableHasRowSecurity() throws SQLException {
    try (Connection connection = connect("tandem_owner", "secret of the owner");
        Statement statement = connection.createStatement();
        var open =
            statement.executeQuery(
                """
                select string_agg(relname, ', ') from pg_class
                where relnamespace = 'public'::regnamespace and relkind = 'r'
                  and not relrowsecurity and relname <> 'flyway_schema_history'
                """)) {
      open.next();
      assertThat(open.getString(1)).isNull();
    }
  }

  private void run(String role, String statement) throws SQLException {
    try (Connection connection =
            connect("tandem_" + role, "secret of " + role.toUpperCase(Locale.ROOT));
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }

  private Connection connect(String user, String password) throws SQLException {
    return DriverManager.getConnection(url.replaceFirst("\\?.*", ""), user, password);
  }
}
