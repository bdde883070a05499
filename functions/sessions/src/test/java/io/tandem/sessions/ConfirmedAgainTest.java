package io.tandem.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ConfirmedAgainTest {

  @Test
  void answerHasTheInvitationAndNoMove() {
    Conversation talk = Conversations.invited();

    Result<Answers.Confirmed> again = talk.ana.confirms();

    assertThat(again.answer().confirmed()).isTrue();
    assertThat(again.answer().invitation()).isEqualTo(talk.invitationFor(talk.ana));
    assertThat(again.answer().advancedToStage()).isEmpty();
    assertThat(again.answer().transitionMessage()).isEmpty();
    assertThat(again.events()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"INVITED", "ACTIVE", "PAUSED"})
  void nothingChanges(SessionStatus status) {
    Conversation talk = Conversations.with(status);
    var before = talk.row();

    talk.ana.confirms("Another text").done();

    assertThat(talk.row()).isEqualTo(before);
  }

  @Test
  void inviterFurtherOnIsNotTakenBack() {
    Conversation talk = Conversations.atStage2();

    talk.ana.confirms().done();

    assertThat(talk.stages()).containsExactly(2, 2);
    assertThat(talk.status()).isEqualTo(SessionStatus.ACTIVE);
  }

  @Test
  void confirmedInvitationPastItsTimeIsStillAnswered() {
    Conversation talk = Conversations.invited().later(Invitation.VALIDITY);

    Result<Answers.Confirmed> again = talk.ana.confirms();

    assertThat(again.answer().invitation().status()).isEqualTo(InvitationStatus.EXPIRED);
  }
}
