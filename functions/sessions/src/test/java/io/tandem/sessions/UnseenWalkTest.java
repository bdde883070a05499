package io.tandem.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random walks: any actions, in any order. */
final class UnseenWalkTest {

  @ParameterizedTest
  @MethodSource("io.tandem.sessions.Walk#seeds")
  void unseenIsTheNumberOfLoggedEventsByOthersAfterTheSeenOne(int seed) {
    Walk.of(
        seed,
        (before, talk, step) -> {
          Session session = talk.session();
          for (Member member : session.members()) {
            String role = session.roleOf(member).wireName();
            assertThat(member.unseen())
                .as("of the %s, after %s", role, step)
                .isEqualTo(talk.countNotBy(role, member.seenSeq()));
          }
        });
  }
}
