package io.tandem.local.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.local.LocalStage;
import io.tandem.local.journey.RealStage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The reference client on its own, with the messages and answers that the real functions gave.
 *
 * <p>{@code -Dtandem.permutations=20000} tries more, {@code -Dtandem.seed=…} others.
 */
@ExtendWith(RealStage.class)
final class ClientOrderTest {
  private static final int PERMUTATIONS = Integer.getInteger("tandem.permutations", 300);
  private static final long SEED = Long.getLong("tandem.seed", 1);

  @Test
  void whateverOrderItHearsInTheClientEndsWithTheServersState(
      LocalStage stage, @TempDir Path folder) throws IOException {
    History history = History.recordedAt(stage);
    Random random = new Random(SEED);

    try (Simulations simulations = new Simulations(folder, history.json())) {
      for (int i = 0; i < PERMUTATIONS; i++) {
        String how = how(random, history.members().get(i / 4 % 2), i % 4);
        assertThat(simulations.run(how).failures()).as("seed %d: %s", SEED, how).isEmpty();
      }
    }
  }

  @Test
  void whatAnEventTellsIsNotAskedFor(LocalStage stage, @TempDir Path folder) throws IOException {
    History history = History.recordedAt(stage);

    try (Simulations simulations = new Simulations(folder, history.json())) {
      for (String member : history.members()) {
        int requests =
            simulations
                .run(
                    "{seed: 1, me: '%s', loss: 0, halves: 0, cuts: 0, elsewhere: 0}"
                        .formatted(member))
                .stateRequests();
        // The first, and after invitation.confirmed and partner.signed_compact.
        assertThat(requests).isBetween(1, 3);
      }
    }
  }

  /** Reordered and doubled; besides, connections break, messages are lost, or parts of events. */
  private static String how(Random random, String member, int trouble) {
    return String.format(
        Locale.ROOT,
        "{seed: %d, me: '%s', loss: %.2f, halves: %.2f, cuts: %.2f, elsewhere: %.2f}",
        random.nextInt(),
        member,
        trouble == 2 ? 0.15 : 0,
        trouble == 3 ? 0.3 : 0,
        trouble == 1 || trouble == 2 ? 0.2 : 0,
        random.nextInt(3) * 0.4);
  }
}
