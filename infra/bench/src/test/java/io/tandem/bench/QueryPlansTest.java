package io.tandem.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.bench.plans.Crowd;
import io.tandem.bench.plans.EveryFunction;
import io.tandem.bench.plans.Plans;
import io.tandem.bench.stage.Sql;
import io.tandem.local.LocalStage;
import io.tandem.local.settings.JdbcAddress;
import io.tandem.local.settings.ProjectRoot;
import io.tandem.local.settings.StageSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * PostgreSQL's own plans for every statement of the built functions, with 100,000 events and the
 * planner's statistics for them.
 */
@SuppressWarnings("NullAway.Init") // started before all
@Tag("lengthy")
final class QueryPlansTest {
  private static final int EVENTS = 100_000;

  /** After so many runs PostgreSQL may use a generic plan, for any parameters. */
  private static final int MORE_THAN_FIVE_TIMES = 7;

  private static final String[] TABLES = {
    "sessions",
    "session_events",
    "idempotency_keys",
    "push_devices",
    "push_deliveries",
    "push_tickets",
    "rings",
    "session_backoffs",
    "command_counts"
  };

  private static final String LEFT_TO_THE_RELAY =
      """
      update session_events set published_at = null
      where id in (select id from session_events where type = 'partner.advanced' limit 100)
      """;

  private static LocalStage stage;
  private static Sql superuser;
  private static Plans plans;

  @BeforeAll
  static void start() {
    stage =
        LocalStage.start(
            StageSettings.of(ProjectRoot.find())
                .withPort(0)
                .withConcurrency(1)
                .withQuickStarts()
                .withWorkFolder(ProjectRoot.find().resolve("infra/bench/target/planned"))
                // The tests of the local stage leave them here, ready to start.
                .withBinaries(ProjectRoot.find().resolve("infra/local/target/journey")));
    superuser = new Sql(new JdbcAddress(stage.database().url(), "postgres", "postgres"));
    plans = new Plans(superuser, stage.logs().resolve("postgresql.log"));
    new Crowd(superuser).growTo(EVENTS);
    superuser.run(LEFT_TO_THE_RELAY);
    plans.begin();
  }

  @AfterAll
  static void stop() {
    stage.close();
  }

  @Test
  void noGrowingTableIsReadInFull() {
    long start = plans.sizeOfLog();

    new EveryFunction(stage).act(MORE_THAN_FIVE_TIMES);

    assertThat(stage.functions().warm())
        .as("running processes")
        .allSatisfy(
            (name, processes) -> assertThat(processes).isEqualTo(name.equals("migrate") ? 0 : 1));
    Plans.Seen seen = plans.seenSince(start);
    assertThat(seen.bySequence()).doesNotContain(TABLES);
    assertThat(seen.byIndex()).contains(TABLES);
    assertThat(seen.throughIndex()).isEmpty();
    assertThat(seen.indexes())
        .contains(
            "sessions_of_inviter", "sessions_of_invitee", "sessions_by_end", "sessions_by_expiry");
  }

  @Test
  void aFullReadIsNoticed() {
    long start = plans.sizeOfLog();

    superuser.run("select count(*) from session_events where type = 'no such type'");

    assertThat(plans.seenSince(start).bySequence()).contains("session_events");
  }
}
