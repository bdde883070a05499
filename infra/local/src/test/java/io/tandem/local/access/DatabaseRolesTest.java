package io.tandem.local.access;

import static io.tandem.local.journey.Phone.must;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tandem.local.LocalStage;
import io.tandem.local.TestClient;
import io.tandem.local.faults.FaultMode;
import io.tandem.local.faults.FaultTarget;
import io.tandem.local.journey.Conversation;
import io.tandem.local.journey.OnRealStage;
import io.tandem.local.settings.JdbcAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What PostgreSQL allows a role, whatever its functions ask for. */
@OnRealStage
final class DatabaseRolesTest {

  @Test
  void theRelaySeesASessionWhileItHasUnpublishedEvents(LocalStage stage) throws SQLException {
    Conversation two = Conversation.joined(stage);
    Conversation others = Conversation.joined(stage);
    try (Connection relay = as("tandem_relay", stage)) {
      stage.faults().set(FaultTarget.SNS, FaultMode.RESET);
      try {
        must(two.post(two.ana, "/pause", null));
        assertThat(sessions(relay, two)).isEqualTo(1);
        assertThat(sessions(relay, others)).isZero();
      } finally {
        stage.faults().mend(FaultTarget.SNS);
      }
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(
              () -> {
                new TestClient(stage.uri()).post("/local/functions/relay-outbox/invoke", "{}");
                assertThat(sessions(relay, two)).isZero();
              });
    }
  }

  @Test
  void aUserWhoDeclinesWritesThatAndNothingElse(LocalStage stage) throws SQLException {
    Conversation two = Conversation.invited(stage);
    must(two.ben.post("/invitations/" + two.invitation + "/decline", null));
    try (Connection actions = as("tandem_actions", stage)) {
      actions.setAutoCommit(false);
      execute(actions, "select act_as('%s', '%s')".formatted(two.ben.userId, two.invitation));

      assertThat(
              number(actions, "select count(*) from session_events where session_id = '%s'", two))
          .isEqualTo(1);
      assertThat(
              execute(
                  actions,
                  "update sessions set status_reason = 'x' where id = '%s'".formatted(two.session)))
          .isZero();
      assertThatThrownBy(() -> execute(actions, event(two, "session.paused")))
          .isInstanceOfSatisfying(
              SQLException.class, refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
      actions.rollback();
      execute(actions, "select act_as('%s', '%s')".formatted(two.ben.userId, two.invitation));
      assertThat(execute(actions, event(two, "invitation.declined"))).isEqualTo(1);
      actions.rollback();
    }
  }

  @Test
  void theErasureSeesOnlyTheCallersRows(LocalStage stage) throws SQLException {
    Conversation two = Conversation.joined(stage);
    Conversation others = Conversation.joined(stage);
    two.ben.switchOn();
    others.ben.switchOn();
    try (Connection erasing = as("tandem_erasing", stage)) {
      assertThat(number(erasing, "select count(*) from sessions", two)).as("nobody's").isZero();
      erasing.setAutoCommit(false);
      execute(erasing, "select act_as('%s')".formatted(two.ben.userId));

      assertThat(sessions(erasing, two)).isEqualTo(1);
      assertThat(number(erasing, "select count(*) from sessions", two)).isEqualTo(1);
      assertThat(number(erasing, "select count(*) from push_devices", two)).isEqualTo(1);
      assertThat(
              number(erasing, "select count(*) from session_events where session_id = '%s'", two))
          .isPositive();
      assertThat(
              number(
                  erasing, "select count(*) from session_events where session_id = '%s'", others))
          .isZero();
      assertThat(
              execute(
                  erasing,
                  "update sessions set invitee_name = null where id = '%s'"
                      .formatted(others.session)))
          .isZero();
      assertThat(execute(erasing, "delete from push_devices")).isEqualTo(1);
      erasing.rollback();
    }
  }

  @Test
  void theErasureRemovesTheCallerOrChangesNothing(LocalStage stage) throws SQLException {
    Conversation two = Conversation.joined(stage);
    try (Connection erasing = as("tandem_erasing", stage)) {
      erasing.setAutoCommit(false);
      for (String refused :
          List.of(
              "update sessions set invitee_name = null where id = '%s'",
              "update sessions set inviter_user_id = 'erased-x' where id = '%s'",
              "delete from sessions where id = '%s'",
              "delete from session_events where session_id = '%s'",
              "select answer from idempotency_keys where session_id = '%s'",
              "select push_token from push_devices where user_id = '%s'")) {
        execute(erasing, "select act_as('%s')".formatted(two.ben.userId));
        assertThatThrownBy(() -> execute(erasing, refused.formatted(two.session)))
            .as(refused)
            .isInstanceOfSatisfying(
                SQLException.class,
                failure -> assertThat(failure.getSQLState()).isIn("42501", "23514"));
        erasing.rollback();
      }
      execute(
          erasing, "select 1 from lock_next_session('%s', 'erased-x')".formatted(two.ben.userId));
      assertThat(
              execute(
                  erasing,
                  "update sessions set invitee_user_id = 'erased-x' where id = '%s'"
                      .formatted(two.session)))
          .isEqualTo(1);
      assertThat(sessions(erasing, two)).as("as the id that replaces theirs").isEqualTo(1);
      erasing.rollback();
    }
  }

  @Test
  void onlyTheErasureCanRemoveAMember(LocalStage stage) throws SQLException {
    Conversation two = Conversation.joined(stage);
    try (Connection actions = as("tandem_actions", stage)) {
      actions.setAutoCommit(false);
      for (String person : List.of("inviter", "invitee")) {
        execute(actions, "select act_as('%s')".formatted(two.ana.userId));
        assertThatThrownBy(
                () ->
                    execute(
                        actions,
                        "update sessions set %s_user_id = 'erased-x' where id = '%s'"
                            .formatted(person, two.session)))
            .as(person)
            .isInstanceOfSatisfying(
                SQLException.class,
                failure -> assertThat(failure.getSQLState()).isEqualTo("23514"));
        actions.rollback();
      }
    }
  }

  @Test
  void everyCallerSeesOnlyTheirOwnCounts(LocalStage stage) throws SQLException {
    Conversation two = Conversation.joined(stage);
    for (String role : List.of("tandem_actions", "tandem_erasing")) {
      try (Connection connection = as(role, stage)) {
        connection.setAutoCommit(false);
        execute(connection, "select act_as('%s')".formatted(two.ben.userId));
        assertThat(number(connection, "select count(distinct who) from command_counts", two))
            .as(role)
            .isEqualTo(1);
        connection.rollback();
      }
    }
  }

  private static String event(Conversation two, String type) {
    return """
        insert into session_events (id, session_id, seq, type, push, occurred_at, data)
        values (gen_random_uuid(), '%s', 99, '%s', false, now(), '{}')
        """
        .formatted(two.session, type);
  }

  private static int sessions(Connection role, Conversation two) throws SQLException {
    return number(role, "select count(*) from sessions where id = '%s'", two);
  }

  private static int number(Connection role, String query, Conversation two) throws SQLException {
    try (Statement statement = role.createStatement();
        ResultSet rows = statement.executeQuery(query.formatted(two.session))) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static int execute(Connection role, String sql) throws SQLException {
    try (Statement statement = role.createStatement()) {
      return statement.execute(sql) ? 0 : statement.getUpdateCount();
    }
  }

  /** Logged in as the functions' role. */
  private static Connection as(String role, LocalStage stage) throws SQLException {
    JdbcAddress database = stage.database();
    Connection connection =
        DriverManager.getConnection(database.url(), database.user(), database.password());
    connection.createStatement().execute("grant " + role + " to current_user");
    connection.createStatement().execute("set role " + role);
    return connection;
  }
}
