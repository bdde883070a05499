package io.tandem.sessions;

import static io.tandem.sessions.ErrorCode.VALIDATION_ERROR;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.events.Move;
import io.tandem.sessions.Answers.FeltHeard;
import org.junit.jupiter.api.Test;

final class WitnessTest {
  private final Conversation talk = Conversations.atStage1();

  @Test
  void memberWhoFeelsHeardGoesOnToStage2() {
    talk.ana.feelsHeard().done();

    assertThat(talk.stages()).containsExactly(2, 1);
    assertThat(talk.ana.gates()).containsEntry("feelHeardConfirmed", talk.now());
  }

  @Test
  void answerHoldsTheirMessage() {
    FeltHeard heard = talk.ana.feelsHeard().answer();

    assertThat(heard).isEqualTo(new FeltHeard(talk.ana.sees().messages().get(1)));
  }

  @Test
  void eventSaysThatTheyHaveCompletedTheStage() {
    Result<FeltHeard> heard = talk.ben.feelsHeard();

    assertThat(heard.moves())
        .containsExactly(new Move.PartnerStageCompleted(1, null, "invitee", null, null));
  }

  @Test
  void secondGoesOnAtTheirOwnPace() {
    talk.ana.feelsHeard().done();

    talk.ben.feelsHeard().done();

    assertThat(talk.stages()).containsExactly(2, 2);
  }

  @Test
  void nobodyFeelsHeardTwice() {
    talk.ana.feelsHeard().done();

    Result<FeltHeard> again = talk.ana.feelsHeard();

    assertThat(again.refused()).isEqualTo(VALIDATION_ERROR);
  }

  @Test
  void inviterMayFeelHeardBeforeAnybodyHasAccepted() {
    Conversation invited = Conversations.invited();

    invited.ana.feelsHeard().done();

    assertThat(invited.stages()).containsExactly(2);
  }
}
