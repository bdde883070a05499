package io.tandem.migrate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Lambda, and that the tables hold the invariants by themselves. */
@QuarkusTest
@QuarkusTestResource(EmptyPostgres.class)
final class MigrateTest {
  private static final String OPEN =
      """
      insert into sessions (id, status, created_at, version, inviter_edits, invitation_id, invitation_name,
        invitation_status, invitation_expires_at, inviter_user_id, inviter_stage,
        inviter_stage_started_at)
      values ('%s', 'CREATED', now(), 0, 0, '%s', 'Ben', 'PENDING', now(), 'ana', 0, now())
      """;
  private static final String CONFIRM =
      "status = 'INVITED', invitation_confirmed_at = now(),"
          + " inviter_gates_compact_signed_at = now(), inviter_stage = 1, version = 1";
  private static final String JOIN =
      "status = 'ACTIVE', invitation_status = 'ACCEPTED', invitee_user_id = 'ben',"
          + " invitee_stage = 0, invitee_stage_started_at = now(), invitee_edits = 0, version = 2";

  @Inject AgroalDataSource database;
  private final String session = UUID.randomUUID().toString();

  @BeforeEach
  void migratedAndActive() throws SQLException {
    migrate();
    run(OPEN.formatted(session, UUID.randomUUID()));
    run(
        "insert into session_events values ('%s', '%s', 1, 'x', false, now(), '{}', null)"
            .formatted(UUID.randomUUID(), session));
    update(CONFIRM);
    update(JOIN);
  }

  private static void migrate() {
    given()
        .baseUri("http://localhost")
        .port(
            ConfigProvider.getConfig()
                .getValue("quarkus.lambda.mock-event-server.test-port", Integer.class))
        .body("{}")
        .post("/")
        .then()
        .statusCode(200)
        .body("version", Matchers.equalTo("5"));
  }

  @Test
  void migratingTwiceChangesNothing() {
    migrate();
    migrate();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "version = 1",
        "status = 'INVITED'",
        "status = 'RESOLVED'",
        "status = 'RESOLVED', resolved_at = now()",
        "status = 'ABANDONED'",
        "status = 'DONE'",
        "inviter_attempt_id = gen_random_uuid(), inviter_attempt_status = 'REVEALED',"
            + " inviter_attempt_revision = 1, inviter_attempt_content = 'x',"
            + " inviter_attempt_shared_at = now()",
        "inviter_stage = 0",
        "inviter_stage = 2",
        "inviter_stage = 5",
        "invitee_stage = 1",
        "invitee_user_id = 'ana'",
        "invitee_user_id = 'cleo'",
        "invitee_user_id = null, invitee_stage = null, invitee_stage_started_at = null",
        "invitee_stage = null",
        "inviter_user_id = 'cleo'",
        "inviter_gates_compact_signed_at = null",
        "inviter_gates_compact_signed_at = now() + interval '1 day'",
        "invitation_status = 'PENDING'",
        "invitation_name = ''",
        "invitation_message = repeat('x', 501)",
        "inviter_attempt_status = 'HELD'",
        "inviter_attempt_context = 'x'",
        "inviter_gates_feel_heard_confirmed_at = now(),"
            + " inviter_gates_empathy_validated_at = now(), inviter_stage = 3"
      })
  void aRowThatBreaksARuleIsRefused(String change) {
    assertThatThrownBy(() -> update(change)).isInstanceOf(SQLException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "version = 3",
        "status = 'PAUSED'",
        "inviter_gates_feel_heard_confirmed_at = now(), inviter_stage = 2",
        "invitee_gates_compact_signed_at = now(), invitee_stage = 1"
      })
  void aRowThatKeepsTheRulesIsTaken(String change) {
    assertThatCode(() -> update(change)).doesNotThrowAnyException();
  }

  @Test
  void anEventIsNumberedOnceAndNeverChangedOrRemoved() {
    String event =
        "insert into session_events values ('%s', '%s', 1, 'x', false, now(), '{}', null)";

    assertThatThrownBy(() -> run(event.formatted(UUID.randomUUID(), session)))
        .hasMessageContaining("session_id_seq");
    assertThatThrownBy(() -> run(event.formatted(UUID.randomUUID(), UUID.randomUUID())))
        .hasMessageContaining("foreign key");
    assertThatThrownBy(() -> onEvents("update session_events set body = '{\"a\":1}'"))
        .hasMessageContaining("append-only");
    assertThatThrownBy(() -> onEvents("update session_events set seq = 9"))
        .hasMessageContaining("append-only");
    assertThatThrownBy(() -> onEvents("delete from session_events"))
        .hasMessageContaining("append-only");
    assertThatThrownBy(() -> run("truncate session_events")).hasMessageContaining("append-only");
    assertThatCode(() -> onEvents("update session_events set published_at = now()"))
        .doesNotThrowAnyException();
  }

  @Test
  void aPhoneBelongsToOneUser() throws SQLException {
    String phone = "insert into push_devices values ('token-" + session + "', '%s', 'ios', now())";
    run(phone.formatted("ana"));

    assertThatThrownBy(() -> run(phone.formatted("ben"))).hasMessageContaining("push_devices_pkey");
    assertThatThrownBy(() -> run("insert into push_devices values ('t', 'ana', 'web', now())"))
        .hasMessageContaining("platform");
  }

  private void onEvents(String statement) throws SQLException {
    run(statement + " where session_id = '" + session + "'");
  }

  private void update(String change) throws SQLException {
    assertThat(run("update sessions set " + change + " where id = '" + session + "'")).isEqualTo(1);
  }

  private int run(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }
}
