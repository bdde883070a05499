package io.tandem.sessions;

import static io.tandem.sessions.ErrorCode.CONFLICT;
import static io.tandem.sessions.ErrorCode.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A yes and a no are refused alike, except for a guess that is being refined. */
final class UnjudgeableAttemptTest {

  @ParameterizedTest
  @EnumSource(names = {"VALIDATE", "REFINE"})
  void missingAttemptIsNotFound(Action verdict) {
    Conversation talk = Conversations.atStage2();

    Result<?> result = verdict.by(talk.ana);

    assertThat(result.refused()).isEqualTo(NOT_FOUND);
  }

  @ParameterizedTest
  @EnumSource(names = {"VALIDATE", "REFINE"})
  void heldAttemptIsAConflict(Action verdict) {
    Conversation talk = Conversations.atStage2();
    talk.ben.guesses("Ana is tired").done();

    Result<?> result = verdict.by(talk.ana);

    assertThat(result.refused()).isEqualTo(CONFLICT);
  }

  @Test
  void attemptCannotBeRejectedTwice() {
    Conversation talk = Conversations.refining();

    Result<?> result = talk.ana.saysNo("Not tired at all");

    assertThat(result.refused()).isEqualTo(CONFLICT);
  }

  @ParameterizedTest
  @EnumSource(names = {"VALIDATE", "REFINE"})
  void validatedAttemptIsAConflict(Action verdict) {
    Conversation talk = Conversations.revealed();
    talk.ana.saysYes().done();

    Result<?> result = verdict.by(talk.ana);

    assertThat(result.refused()).isEqualTo(CONFLICT);
  }
}
