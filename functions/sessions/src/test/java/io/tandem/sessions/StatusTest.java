package io.tandem.sessions;

import static io.tandem.sessions.ErrorCode.SESSION_NOT_ACTIVE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every action in every status. */
final class StatusTest {

  @ParameterizedTest
  @MethodSource("closed")
  void actionThatTheStatusDoesNotAllowIsRefused(Action action, SessionStatus status) {
    Conversation talk = Conversations.with(status);

    Result<?> result = action.by(talk.ana);

    assertThat(result.refusal()).isEqualTo(Refusal.notActive(status));
    assertThat(result.refused()).isEqualTo(SESSION_NOT_ACTIVE);
  }

  @ParameterizedTest
  @MethodSource("open")
  void actionThatTheStatusAllowsIsNotRefusedForTheStatus(Action action, SessionStatus status) {
    Conversation talk = Conversations.with(status);

    Result<?> result = action.by(talk.ana);

    assertThat(result.outcome()).isNotEqualTo(new Outcome.Refused<>(Refusal.notActive(status)));
  }

  @Test
  void everyMethodOfTheSessionThatDecidesIsAnAction() {
    assertThat(Session.class.getMethods())
        .filteredOn(method -> method.getReturnType() == Outcome.class)
        .hasSameSizeAs(Action.values());
  }

  static List<Arguments> closed() {
    return table(false);
  }

  static List<Arguments> open() {
    return table(true);
  }

  private static List<Arguments> table(boolean open) {
    return Arrays.stream(Action.values())
        .flatMap(
            action ->
                Stream.of(SessionStatus.values())
                    .filter(status -> action.isOpenIn(status) == open)
                    .map(status -> Arguments.of(action, status)))
        .toList();
  }
}
