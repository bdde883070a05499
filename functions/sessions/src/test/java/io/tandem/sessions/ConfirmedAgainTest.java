package io.tandem.sessions;

import static io.tandem.sessions.ErrorCode.SESSION_NOT_ACTIVE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.sessions.Answers.Confirmed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ConfirmedAgainTest {
  @Test
  void answerHoldsTheInvitationsIdAndNoMessage() {
    Conversation talk = Conversations.opened();
    Confirmed first = talk.ana.confirms().answer();

    Confirmed again = talk.ana.confirms().answer();

    assertThat(again).isEqualTo(new Confirmed(first.invitationId(), null));
  }

  @ParameterizedTest
  @EnumSource(names = {"ACTIVE", "PAUSED", "RESOLVED"})
  void idOfAnAnsweredInvitationIsNoLongerGiven(SessionStatus status) {
    Conversation talk = Conversations.with(status);

    Confirmed again = talk.ana.confirms().answer();

    assertThat(again).isEqualTo(new Confirmed(null, null));
  }

  @ParameterizedTest
  @EnumSource(names = {"INVITED", "ACTIVE", "PAUSED", "RESOLVED"})
  void nothingChangesAndThereIsNoEvent(SessionStatus status) {
    Conversation talk = Conversations.with(status);
    var before = talk.row();

    Result<Confirmed> again = talk.ana.confirms("Another text");

    assertThat(again.events()).isEmpty();
    assertThat(talk.row()).isEqualTo(before);
  }

  @Test
  void declinedInvitationIsNotConfirmed() {
    Conversation talk = Conversations.abandoned();

    Result<Confirmed> again = talk.ana.confirms();

    assertThat(again.refused()).isEqualTo(SESSION_NOT_ACTIVE);
  }

  @Test
  void confirmingAnExpiredConfirmedInvitationAgainSucceeds() {
    Conversation talk = Conversations.invited().later(Invitation.VALIDITY);

    Confirmed again = talk.ana.confirms().answer();

    assertThat(again.invitationId()).isNotNull();
  }
}
