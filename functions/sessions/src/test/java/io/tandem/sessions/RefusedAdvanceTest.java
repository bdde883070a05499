package io.tandem.sessions;

import static io.tandem.sessions.ErrorCode.CONFLICT;
import static io.tandem.sessions.ErrorCode.VALIDATION_ERROR;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.sessions.Refusal.FieldError;
import org.junit.jupiter.api.Test;

final class RefusedAdvanceTest {

  @Test
  void callerWithAWrongFromStageGetsTheCurrentOne() {
    Conversation talk = Conversations.atStage2();

    Refusal refusal = talk.ana.advances(1).refusal();

    assertThat(refusal.code()).isEqualTo(CONFLICT);
    assertThat(refusal.details())
        .containsExactly(new FieldError("fromStage", "The current stage is 2"));
  }

  @Test
  void sameAdvanceASecondTimeIsAConflict() {
    Conversation talk = Conversations.atStage3();
    talk.ana.mapsNeeds();
    talk.ben.mapsNeeds();
    talk.ana.advances(3).done();

    Result<?> again = talk.ana.advances(3);

    assertThat(again.refused()).isEqualTo(CONFLICT);
  }

  @Test
  void nothingComesAfterStage4() {
    Conversation talk = Conversations.atStage4();

    Refusal refusal = talk.ana.advances(4).refusal();

    assertThat(refusal.code()).isEqualTo(VALIDATION_ERROR);
    assertThat(refusal.message())
        .isEqualTo("You are at stage 4 STRATEGIC_REPAIR; this needs a stage before the last");
    assertThat(refusal.details()).isEmpty();
  }
}
