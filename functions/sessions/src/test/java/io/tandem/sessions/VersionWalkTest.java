package io.tandem.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random walks: any actions, in any order. */
final class VersionWalkTest {

  @ParameterizedTest
  @MethodSource("io.tandem.sessions.Walk#seeds")
  void versionRisesExactlyWhenTheViewDiffers(int seed) {
    Walk.of(seed, (before, talk, step) -> eachRemaining(before, talk, VersionWalkTest::check));
  }

  /** Except for a decliner's erasure, which has no event. */
  @ParameterizedTest
  @MethodSource("io.tandem.sessions.Walk#seeds")
  void privateActionDoesNotChangeTheOthersVersion(int seed) {
    Walk.of(
        seed,
        (before, talk, step) -> {
          before.remove(step.by());
          if (step.events() == 0 && step.action() != Action.ERASE) {
            eachRemaining(
                before, talk, (was, is) -> assertThat(is).as("after %s", step).isEqualTo(was));
          }
        });
  }

  @Test
  void walksReachEveryActionAndStatus() {
    Set<Action> done = EnumSet.noneOf(Action.class);
    Set<SessionStatus> statuses = EnumSet.noneOf(SessionStatus.class);
    Walk.seeds()
        .forEach(
            seed ->
                Walk.of(
                    seed,
                    (before, talk, step) -> {
                      if (step.isDone()) {
                        done.add(step.action());
                      }
                      statuses.add(talk.status());
                    }));

    assertThat(done).containsExactly(Action.values());
    assertThat(statuses).containsExactly(SessionStatus.values());
  }

  private static void eachRemaining(
      Map<String, Views.State> before,
      Conversation talk,
      BiConsumer<Views.State, Views.State> check) {
    Map<String, Views.State> after = talk.views();
    before.forEach(
        (id, was) -> Optional.ofNullable(after.get(id)).ifPresent(is -> check.accept(was, is)));
  }

  private static void check(Views.State was, Views.State is) {
    if (withoutVersion(is).equals(withoutVersion(was))) {
      assertThat(is.version()).as("nothing differs: %s", is).isEqualTo(was.version());
    } else {
      assertThat(is.version()).as("something differs: %s", is).isGreaterThan(was.version());
    }
  }

  private static Views.State withoutVersion(Views.State state) {
    return new Views.State(
        0,
        state.seq(),
        state.lastEventAt(),
        state.session(),
        state.partner(),
        state.progress(),
        state.invitation(),
        state.compact(),
        state.empathy(),
        state.messages(),
        state.unseen(),
        state.mutedUntil());
  }
}
