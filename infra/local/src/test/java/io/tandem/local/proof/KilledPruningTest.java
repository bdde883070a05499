package io.tandem.local.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tandem.local.LocalStage;
import io.tandem.local.extras.Extra;
import io.tandem.local.extras.Needs;
import io.tandem.local.journey.OnRealStage;
import io.tandem.local.settings.JdbcAddress;
import io.tandem.local.waypoints.Waypoint;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When it is killed at a commit, prune-sessions has removed a session completely or not at all. */
@OnRealStage
@Needs(Extra.LINUX)
final class KilledPruningTest {
  /** With this many events each, two sessions are too many for a batch. */
  private static final List<String> THREE_LEFT_LONG_AGO =
      List.of(
          """
          insert into sessions (id, status, status_changed_by, created_at, ended_at, seq,
            last_event_at, invitation_id, invitation_name, invitation_status, invitation_expires_at,
            inviter_user_id, inviter_version, inviter_seen_seq, inviter_unseen, inviter_stage,
            inviter_stage_started_at)
          select gen_random_uuid(), 'ABANDONED', 'INVITER', ago, ago, 3000, ago, gen_random_uuid(),
            'Ben', 'CANCELLED', ago, 'left-' || n, 1, 3000, 0, 0, ago
          from generate_series(1, 3) n, cast(now() - interval '1 year' as timestamptz) ago
          """,
          """
          insert into session_events
          select gen_random_uuid(), id, seq_of_it, 'session.left', false, now(), '{}', now()
          from sessions, generate_series(1, 3000) seq_of_it where inviter_user_id like 'left-%'
          """);

  private static final String WHOLE_AND_OTHERS =
      """
      select count(*) filter (where events = 3000) || ' whole, '
        || count(*) filter (where events <> 3000) || ' in part'
      from (
        select (select count(*) from session_events e where e.session_id = s.id) as events
        from sessions s where inviter_user_id like 'left-%') stored
      """;

  /** The first commit belongs to a page of expired invitations, and there are none. */
  private static final int SECOND_BATCH = 3;

  @ParameterizedTest
  @CsvSource({"BEFORE_COMMIT, 2", "AFTER_COMMIT, 1"})
  void unfinishedWorkIsRolledBackAndTheNextRunContinues(Waypoint point, int left, LocalStage stage)
      throws SQLException {
    for (String statement : THREE_LEFT_LONG_AGO) {
      try (Connection connection = connect(stage.database());
          Statement sql = connection.createStatement()) {
        sql.execute(statement);
      }
    }
    AtomicInteger commits = new AtomicInteger();
    stage
        .waypoints()
        .arm(
            point,
            passage ->
                passage.process().function().equals("prune-sessions")
                    && commits.incrementAndGet() == SECOND_BATCH,
            passage -> passage.process().kill());

    run(stage);

    assertThat(stored(stage)).isEqualTo(left + " whole, 0 in part");
    // The killed process's locks are skipped until PostgreSQL notices that it has gone.
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () -> {
              run(stage);
              assertThat(stored(stage)).isEqualTo("0 whole, 0 in part");
            });
  }

  private static void run(LocalStage stage) {
    stage.functions().invoke("prune-sessions", "{}".getBytes(UTF_8)).join();
  }

  private static String stored(LocalStage stage) throws SQLException {
    try (Connection connection = connect(stage.database());
        Statement sql = connection.createStatement();
        ResultSet found = sql.executeQuery(WHOLE_AND_OTHERS)) {
      found.next();
      return found.getString(1);
    }
  }

  private static Connection connect(JdbcAddress database) throws SQLException {
    return DriverManager.getConnection(database.url(), database.user(), database.password());
  }
}
