package io.tandem.sessions.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.sessions.Moment;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class MomentsTest {
  private static final int MANY = 1_000;

  private final Moment moment = new Moments(Clock.systemUTC()).now();

  @Test
  void noIdCanBeGuessedByCountingOnFromAnother() {
    List<Long> ends = drawn(moment.ids());
    assertThat(ends).doesNotContainAnyElementsOf(next(ends));
  }

  @Test
  void secretsAreRandom() {
    List<Long> ends = drawn(moment.secrets());

    assertThat(ends).doesNotHaveDuplicates().doesNotContainAnyElementsOf(next(ends));
    assertThat(moment.secrets().get().version()).isEqualTo(4);
  }

  private static List<Long> drawn(Supplier<UUID> ids) {
    return Stream.generate(ids).limit(MANY).map(UUID::getLeastSignificantBits).toList();
  }

  private static List<Long> next(List<Long> ends) {
    return ends.stream().map(end -> end + 1).toList();
  }
}
