package io.tandem.migrate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Lambda, and the invariants that the tables enforce by themselves. */
@QuarkusTest
@QuarkusTestResource(EmptyPostgres.class)
final class MigrateTest {
  private static final String OPEN =
      """
      insert into sessions (id, status, created_at, seq, last_event_at, invitation_id,
        invitation_name, invitation_status, invitation_expires_at, inviter_user_id, inviter_version,
        inviter_seen_seq, inviter_unseen, inviter_stage, inviter_stage_started_at)
      values ('%s', 'CREATED', now(), 0, now(), '%s', 'Ben', 'PENDING', now(), 'ana', 1, 0, 0, 0,
        now())
      """;
  private static final String CONFIRM =
      "status = 'INVITED', status_changed_by = 'INVITER', invitation_confirmed_at = now(),"
          + " inviter_gates_compact_signed_at = now(), inviter_stage = 1, seq = 1,"
          + " inviter_version = 2";
  private static final String JOIN =
      "status = 'ACTIVE', invitation_status = 'ACCEPTED', invitee_user_id = 'ben',"
          + " invitee_stage = 0, invitee_stage_started_at = now(), invitee_version = 1, seq = 2,"
          + " invitee_seen_seq = 0, invitee_unseen = 1";

  private static final Pattern VERSIONED = Pattern.compile("V(\\d+)__.*\\.sql");

  @Inject AgroalDataSource database;
  private final String session = UUID.randomUUID().toString();

  @BeforeEach
  void active() throws SQLException {
    run(OPEN.formatted(session, UUID.randomUUID()));
    run(
        "insert into session_events values ('%s', '%s', 1, 'x', false, now(), '{}', null)"
            .formatted(UUID.randomUUID(), session));
    update(CONFIRM);
    update(JOIN);
  }

  @BeforeAll
  static void migrate() {
    migrate("{}").body("lifted", Matchers.equalTo(0));
  }

  private static ValidatableResponse migrate(String request) {
    return given()
        .baseUri("http://localhost")
        .port(
            ConfigProvider.getConfig()
                .getValue("quarkus.lambda.mock-event-server.test-port", Integer.class))
        .body(request)
        .post("/")
        .then()
        .statusCode(200)
        .body("version", Matchers.equalTo(newest()));
  }

  private static String newest() {
    String[] files =
        Objects.requireNonNull(Path.of("src/main/resources/db/migration").toFile().list());
    int newest =
        Arrays.stream(files)
            .map(VERSIONED::matcher)
            .filter(Matcher::matches)
            .mapToInt(file -> Integer.parseInt(file.group(1)))
            .max()
            .orElseThrow();
    return String.valueOf(newest);
  }

  @Test
  void migratingTwiceChangesNothing() {
    migrate();
    migrate();
  }

  /** Whatever clients hold from the lost time, the next state they get is newer. */
  @Test
  void aRestoreRaisesEveryMembersVersionPastWhatClientsMayHold() throws SQLException {
    int sessions = (int) number("select count(*) from sessions");

    migrate("{\"restored\":true}").body("lifted", Matchers.equalTo(sessions));

    long first = number("select least(inviter_version, invitee_version) from sessions" + itself());
    assertThat(first).isGreaterThan(1_700_000_000_000L);
    assertThat(number("select count(*) from sessions where inviter_version < " + first)).isZero();
    run("alter table sessions disable trigger user");
    run("update sessions set inviter_version = 2, invitee_version = 1" + itself());
    run("alter table sessions enable trigger user");
    migrate("{\"restored\":true}");
    assertThat(number("select least(inviter_version, invitee_version) from sessions" + itself()))
        .as("a second restore of the same backup passes what clients saw after the first")
        .isGreaterThan(first);
    migrate();
  }

  @Test
  void aRestoreRaisesTheVersionsOfAnyNumberOfSessions() throws SQLException {
    run(
        """
        insert into sessions select (jsonb_populate_record(s, jsonb_build_object(
          'id', gen_random_uuid(), 'invitation_id', gen_random_uuid()))).*
        from sessions s, generate_series(1, 2500) where s.id = '%s'
        """
            .formatted(session));
    int sessions = (int) number("select count(*) from sessions");

    migrate("{\"restored\":true}").body("lifted", Matchers.equalTo(sessions));

    assertThat(number("select count(*) from sessions where inviter_version < 1700000000000"))
        .isZero();
    run(
        "delete from sessions where not exists (select from session_events where session_id = sessions.id)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "seq = 1",
        "inviter_version = 1",
        "invitee_version = 0",
        "inviter_version = null",
        "status = 'INVITED'",
        "status = 'RESOLVED'",
        "status = 'RESOLVED', ended_at = now()",
        "ended_at = now()",
        "status_changed_by = null",
        "status_changed_by = 'SOMEBODY'",
        "status_reason = repeat('x', 501)",
        "inviter_messages_to_be_heard_id = gen_random_uuid()",
        "status = 'ABANDONED'",
        "status = 'DONE'",
        "inviter_attempt_id = gen_random_uuid(), inviter_attempt_status = 'REVEALED',"
            + " inviter_attempt_revision = 1, inviter_attempt_content = 'x',"
            + " inviter_attempt_shared_at = now()",
        "inviter_attempt_id = gen_random_uuid(), inviter_attempt_status = 'HELD',"
            + " inviter_attempt_revision = 1, inviter_attempt_content = 'x',"
            + " inviter_attempt_shared_at = now()",
        "inviter_stage = 0",
        "inviter_stage = 2",
        "inviter_stage = 5",
        "invitee_stage = 1",
        "invitee_user_id = 'ana'",
        "invitee_user_id = 'cleo'",
        "invitee_user_id = null, invitee_version = null, invitee_stage = null,"
            + " invitee_stage_started_at = null",
        "invitee_stage = null",
        "inviter_user_id = 'cleo'",
        "inviter_gates_compact_signed_at = null",
        "inviter_gates_compact_signed_at = now() + interval '1 day'",
        "invitation_status = 'PENDING'",
        "invitation_name = ''",
        "invitation_name = null",
        "invitation_status = 'CANCELLED'",
        "invitation_id = gen_random_uuid()",
        "inviter_user_id = 'erased-1'",
        "invitee_user_id = 'erased-1'",
        "inviter_unseen = -1",
        "inviter_seen_seq = -1",
        "invitee_seen_seq = null",
        "invitee_unseen = null",
        "inviter_attempt_id = gen_random_uuid(), inviter_attempt_status = 'HELD',"
            + " inviter_attempt_revision = 0, inviter_attempt_shared_at = now()",
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
        "seq = 3, inviter_version = 3",
        "status = 'PAUSED', status_reason = 'tired'",
        "status = 'ABANDONED', ended_at = now()",
        "inviter_seen_seq = 2, inviter_unseen = 0",
        "invitee_muted_until = now()",
        "inviter_messages_to_be_heard_id = gen_random_uuid(),"
            + " inviter_messages_to_be_heard_at = now()",
        "inviter_attempt_id = gen_random_uuid(), inviter_attempt_status = 'HELD',"
            + " inviter_attempt_revision = 0, inviter_attempt_content = 'x',"
            + " inviter_attempt_shared_at = now()",
        "inviter_gates_feel_heard_confirmed_at = now(), inviter_stage = 2",
        "invitee_gates_compact_signed_at = now(), invitee_stage = 1"
      })
  void aRowThatKeepsTheRulesIsAccepted(String change) {
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
    assertThatThrownBy(() -> onEvents("update session_events set data = '{\"a\":1}'"))
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
  void noColumnOfAnEventChangesExceptTheMark() throws SQLException {
    Map<String, String> others =
        Map.of(
            "uuid", "gen_random_uuid()",
            "bigint", "%s + 1",
            "text", "%s || 'x'",
            "boolean", "not %s",
            "jsonb", "'{\"a\":1}'",
            "timestamp with time zone", "%s + interval '1 s'");
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet columns =
            statement.executeQuery(
                """
                select column_name, data_type from information_schema.columns
                where table_name = 'session_events' and column_name <> 'published_at'
                """)) {
      int tried = 0;
      for (; columns.next(); tried++) {
        String column = columns.getString(1);
        String other = others.getOrDefault(columns.getString(2), "null").formatted(column);
        assertThatThrownBy(
                () -> onEvents("update session_events set %s = %s".formatted(column, other)))
            .as(column)
            .hasMessageContaining("append-only");
      }
      assertThat(tried).isEqualTo(8);
    }
  }

  @Test
  void aPhoneBelongsToOneUser() throws SQLException {
    String phone = "insert into push_devices values ('token-" + session + "', '%s', 'ios', now())";
    run(phone.formatted("ana"));

    assertThatThrownBy(() -> run(phone.formatted("ben"))).hasMessageContaining("push_devices_pkey");
    assertThatThrownBy(() -> run("insert into push_devices values ('t', 'ana', 'web', now())"))
        .hasMessageContaining("platform");
  }

  private String itself() {
    return " where id = '" + session + "'";
  }

  private void onEvents(String statement) throws SQLException {
    run(statement + " where session_id = '" + session + "'");
  }

  private void update(String change) throws SQLException {
    assertThat(run("update sessions set " + change + " where id = '" + session + "'")).isEqualTo(1);
  }

  private long number(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getLong(1);
    }
  }

  private int run(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }
}
