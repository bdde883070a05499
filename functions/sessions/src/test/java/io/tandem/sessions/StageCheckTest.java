package io.tandem.sessions;

import static io.tandem.sessions.ErrorCode.VALIDATION_ERROR;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An action at the wrong stage is refused, and the refusal names the stage. */
final class StageCheckTest {

  @ParameterizedTest
  @EnumSource(
      names = {"FEEL_HEARD", "SHARE_EMPATHY", "VALIDATE", "REFINE", "SHARE_CONTEXT", "RECORD_GATE"})
  void actionTooEarlyIsRefused(Action action) {
    Conversation talk = Conversations.joined();

    Result<?> result = action.by(talk.ben);

    assertThat(result.refused()).isEqualTo(VALIDATION_ERROR);
    assertThat(result.refusal().message()).contains("You are at stage 0 ONBOARDING");
  }

  @ParameterizedTest
  @EnumSource(
      names = {"FEEL_HEARD", "SHARE_EMPATHY", "VALIDATE", "REFINE", "SHARE_CONTEXT", "RECORD_GATE"})
  void actionTooLateIsRefused(Action action) {
    Conversation talk = Conversations.atStage4();

    Result<?> result = action.by(talk.ben);

    assertThat(result.refused()).isEqualTo(VALIDATION_ERROR);
    assertThat(result.refusal().message()).contains("You are at stage 4 STRATEGIC_REPAIR");
  }

  @Test
  void refusalNamesTheStageThatTheActionNeeds() {
    Conversation talk = Conversations.joined();

    Refusal refusal = talk.ben.guesses("Ana is sad").refusal();

    assertThat(refusal.message()).endsWith("this needs stage 2 PERSPECTIVE_STRETCH");
  }
}
