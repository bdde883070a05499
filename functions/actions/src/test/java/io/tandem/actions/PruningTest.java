package io.tandem.actions;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import io.tandem.actions.PruneIdempotencyKeys.Pruned;
import io.tandem.fixtures.Sql;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs as the pruning role, which sees when a key was used but not the answer. */
@HttpTest
@TestProfile(PruningRole.class)
final class PruningTest {
  private static final String KEYS =
      """
      insert into idempotency_keys
      select 'ana', 'POST /', n::text, '', 200, '{}', null, now() - interval '%s'
      from generate_series(%d, %d) n
      """;
  private static final String COUNTS =
      """
      insert into command_counts select 1, %s, now() - interval '%s' - n * interval '1 ms'
      from generate_series(1, %d) n
      """;

  @Inject PruneIdempotencyKeys pruning;

  @BeforeEach
  void nothingOfOtherTests() {
    Sql.run("truncate idempotency_keys, command_counts");
  }

  @Test
  void onlyAnswersOlderThanADayAreDeleted() {
    Sql.run(KEYS.formatted("24 hours 1 second", 1, 2_500));
    Sql.run(KEYS.formatted("23 hours 59 minutes", 2_501, 2_507));

    assertThat(pruning.handle()).isEqualTo(new Pruned(2_500, 0));

    assertThat(Sql.number("select count(*) from idempotency_keys")).isEqualTo(7);
    assertThat(pruning.handle()).isEqualTo(new Pruned(0, 0));
  }

  @Test
  void onlyCommandsCountedMoreThanAMinuteAgoAreDeleted() {
    Sql.run(COUNTS.formatted("false", "1 minute", 12_000));
    Sql.run(COUNTS.formatted("false", "30 seconds", 7));
    Sql.run(COUNTS.formatted("true", "1 day", 3));
    Sql.run(COUNTS.formatted("true", "23 hours", 2));

    assertThat(pruning.handle()).isEqualTo(new Pruned(0, 12_003));

    assertThat(Sql.number("select count(*) from command_counts")).isEqualTo(9);
  }
}
