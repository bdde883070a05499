package io.tandem.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random walks: any actions, in any order. */
final class ErasureWalkTest {

  @ParameterizedTest
  @MethodSource("io.tandem.sessions.Walk#seeds")
  void erasedMemberLeavesNoTraceNowOrLater(int seed) {
    Set<String> erased = new HashSet<>();
    Walk.of(
        seed,
        (before, talk, step) -> {
          if (step.action() == Action.ERASE && step.isDone()) {
            erased.add(step.by());
          }
          assertThat(talk.row().values())
              .noneMatch(value -> erased.stream().anyMatch(value.toString()::contains));
          assertThat(talk.views()).doesNotContainKeys(erased.toArray(String[]::new));
        });
  }
}
