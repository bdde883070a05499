package io.tandem.sessions;

import static io.tandem.sessions.ErrorCode.VALIDATION_ERROR;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.events.Move;
import io.tandem.events.PrivatePart;
import io.tandem.sessions.Answers.FeltHeard;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class WitnessTest {
  private final Conversation talk = Conversations.atStage1();

  @Test
  void whoFeelsHeardGoesOnToStage2() {
    FeltHeard heard = talk.ana.feelsHeard().answer();

    assertThat(talk.stages()).containsExactly(2, 1);
    assertThat(heard.confirmed()).isTrue();
    assertThat(heard.confirmedAt()).isEqualTo(talk.now());
    assertThat(heard.advancedToStage()).isEqualTo(2);
    assertThat(heard.partnerCompleted()).isFalse();
  }

  @Test
  void itIsRememberedForEver() {
    talk.ana.feelsHeard().done();

    assertThat(talk.ana.gates())
        .containsEntry("feelHeardConfirmed", true)
        .containsEntry("feelHeardConfirmedAt", talk.now());
    assertThat(talk.ana.sees().progress().milestones()).isEqualTo(new Views.Milestones(talk.now()));
  }

  @Test
  void eventCarriesTheMessageForWhoFeelsHeardAlone() {
    Result<FeltHeard> heard = talk.ben.feelsHeard();

    PrivatePart message = PrivatePart.message(heard.answer().transitionMessage().orElseThrow());
    assertThat(heard.moves())
        .containsExactly(new Move.PartnerStageCompleted(1, null, "ben", null, null));
    assertThat(heard.privateParts()).isEqualTo(List.of(Map.of("ben", message)));
  }

  @Test
  void messageTellsWhatStage2IsFor() {
    FeltHeard heard = talk.ana.feelsHeard().answer();

    assertThat(heard.transitionMessage().orElseThrow().content()).contains("the other's eyes");
    assertThat(heard.transitionMessage().orElseThrow().timestamp()).isEqualTo(talk.now());
  }

  @Test
  void secondIsToldThatThePartnerHasCompletedTheStage() {
    talk.ana.feelsHeard().done();

    FeltHeard heard = talk.ben.feelsHeard().answer();

    assertThat(heard.partnerCompleted()).isTrue();
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

    FeltHeard heard = invited.ana.feelsHeard().answer();

    assertThat(heard.partnerCompleted()).isFalse();
    assertThat(invited.stages()).containsExactly(2);
  }
}
