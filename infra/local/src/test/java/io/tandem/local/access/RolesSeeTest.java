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
import io.tandem.local.journey.RealStage;
import io.tandem.local.settings.JdbcAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What PostgreSQL lets a role do, whatever its functions ask for. */
@ExtendWith(RealStage.class)
final class RolesSeeTest {

  @Test
  void theRelaySeesASessionWhileSomethingOfItIsLeft(LocalStage stage) throws SQLException {
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
  void whoDeclinedWritesThatAndNothingElse(LocalStage stage) throws SQLException {
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

  /** As the role that the functions log in as. */
  private static Connection as(String role, LocalStage stage) throws SQLException {
    JdbcAddress database = stage.database();
    Connection connection =
        DriverManager.getConnection(database.url(), database.user(), database.password());
    connection.createStatement().execute("grant " + role + " to current_user");
    connection.createStatement().execute("set role " + role);
    return connection;
  }
}
