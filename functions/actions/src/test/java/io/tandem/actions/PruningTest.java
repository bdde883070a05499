package io.tandem.actions;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.tandem.actions.PruneIdempotencyKeys.Pruned;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** As the role that prunes, which sees when a key was used and nothing of what was answered. */
@HttpTest
@TestProfile(PruningTest.AsTheRole.class)
final class PruningTest {
  private static final String KEYS =
      """
      insert into idempotency_keys
      select 'ana', 'POST /', n::text, '', 200, '{}', null, now() - interval '%s'
      from generate_series(%d, %d) n
      """;

  @Inject PruneIdempotencyKeys pruning;

  public static final class AsTheRole implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("tandem.test.role", "tandem_pruning");
    }
  }

  @Test
  void answersOlderThanADayGoAndTheOthersStay() {
    Sql.script("delete from idempotency_keys");
    Sql.script(KEYS.formatted("24 hours 1 second", 1, 2_500));
    Sql.script(KEYS.formatted("23 hours 59 minutes", 2_501, 2_507));

    assertThat(pruning.handle()).isEqualTo(new Pruned(2_500));

    assertThat(Sql.number("select count(*) from idempotency_keys")).isEqualTo(7);
    assertThat(pruning.handle()).isEqualTo(new Pruned(0));
  }
}
