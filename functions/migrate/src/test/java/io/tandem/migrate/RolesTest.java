package io.tandem.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each role logs in with its own password, and may do its own job and nothing else. */
@QuarkusTest
@QuarkusTestResource(EmptyPostgres.class)
final class RolesTest {
  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @Inject Schema schema;

  @BeforeEach
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
          relay    | update session_events set published_at = now() where false
          relay    | delete from session_backoffs where false
          pruning  | select caller, route, key, created_at from idempotency_keys
          pruning  | delete from idempotency_keys where false
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
          actions  | update session_events set body = '{}'
          actions  | delete from idempotency_keys
          actions  | select * from session_backoffs
          relay    | select * from sessions
          relay    | update session_events set body = '{}'
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
          """)
  void aRoleMayDoNothingElse(String role, String statement) {
    assertThatThrownBy(() -> run(role, statement)).hasMessageContaining("permission denied");
  }

  @ParameterizedTest
  @CsvSource({"actions", "relay", "push", "receipts", "pruning"})
  void noRoleOwnsOrCreatesAnythingOrSeesPastRowSecurity(String role) {
    assertThatThrownBy(() -> run(role, "create table t ()")).hasMessageContaining("permission");
    assertThatThrownBy(() -> run(role, "create role r")).hasMessageContaining("permission");
    assertThatThrownBy(() -> run(role, "alter table sessions disable row level security"))
        .hasMessageContaining("must be owner");
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
