package io.tandem.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RefusedActionsTest {

  @ParameterizedTest
  @EnumSource
  void refusedActionChangesNothing(Action action) {
    Conversation talk = Conversations.resolved();
    List<Views.State> before = states(talk);

    action.by(talk.ana).refusal();

    assertThat(states(talk)).isEqualTo(before);
    assertThat(talk.ana.sees().version()).isEqualTo(before.get(0).version());
  }

  private static List<Views.State> states(Conversation talk) {
    return List.of(
        talk.ana.sees().state(List.of(), Conversation.START),
        talk.ben.sees().state(List.of(), Conversation.START));
  }
}
