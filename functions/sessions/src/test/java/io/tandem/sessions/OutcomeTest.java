package io.tandem.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.sessions.Outcome.Done;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class OutcomeTest {
  @Test
  void actionWithoutASessionHasNoEventsAndNothingToShow() {
    assertThat(Done.of("answer")).isEqualTo(new Done<>("answer", List.of(), Optional.empty()));
  }
}
