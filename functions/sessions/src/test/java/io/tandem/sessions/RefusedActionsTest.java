package io.tandem.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RefusedActionsTest {

  @ParameterizedTest
  @EnumSource(
      mode = EXCLUDE,
      names = {"CONFIRM", "MARK_SEEN", "MUTE", "ERASE"})
  void refusedActionChangesNothing(Action action) {
    Conversation talk = Conversations.resolved();
    Map<String, Views.State> before = SessionView.ofAll(talk.session());

    action.by(talk.ana).refusal();

    assertThat(SessionView.ofAll(talk.session())).isEqualTo(before);
  }
}
