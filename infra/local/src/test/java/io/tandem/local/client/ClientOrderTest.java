package io.tandem.local.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The client alone, with a model of the server. Messages, answers and reads arrive late, twice, in
 * any order or not at all.
 *
 * <p>{@code -Dtandem.permutations=20000} tries more, {@code -Dtandem.seed=…} others.
 */
@Tag("proof")
final class ClientOrderTest {
  private static final int PERMUTATIONS = Integer.getInteger("tandem.permutations", 300);
  private static final long SEED = Long.getLong("tandem.seed", 1);
  private static Simulations simulations;

  @BeforeAll
  static void load(@TempDir Path folder) throws IOException {
    simulations = new Simulations(folder);
  }

  @AfterAll
  static void close() {
    simulations.close();
  }

  static Stream<String> scenarios() {
    return simulations.names().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarios")
  void scenarioEndsAsItsNameSays(String name) {
    assertThat(simulations.scenario(name)).isEmpty();
  }

  @Test
  void theCacheNeverGoesBackAndEndsInTheServersState() {
    Random random = new Random(SEED);
    for (int i = 0; i < PERMUTATIONS; i++) {
      String how = how(random.nextInt(), i % 4);
      assertThat(simulations.random(how)).as("seed %d: %s", SEED, how).isEmpty();
    }
  }

  /** Messages are late, doubled and reordered; some are lost, requests fail, connections break. */
  private static String how(int seed, int trouble) {
    return String.format(
        Locale.ROOT,
        "{seed: %d, loss: %.2f, trouble: %.2f, cuts: %d}",
        seed,
        trouble == 2 ? 0.15 : 0,
        trouble == 0 ? 0 : 0.15,
        trouble < 2 ? 0 : 1);
  }
}
