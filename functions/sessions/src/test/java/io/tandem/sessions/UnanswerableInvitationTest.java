package io.tandem.sessions;

import static io.tandem.sessions.ErrorCode.INVITATION_EXPIRED;
import static io.tandem.sessions.ErrorCode.INVITATION_NOT_CONFIRMED;
import static io.tandem.sessions.ErrorCode.NOT_FOUND;
import static io.tandem.sessions.ErrorCode.VALIDATION_ERROR;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Accepting and declining are refused alike. */
final class UnanswerableInvitationTest {

  @ParameterizedTest
  @EnumSource(names = {"ACCEPT", "DECLINE"})
  void nobodyAnswersTheirOwn(Action answers) {
    Conversation talk = Conversations.invited();

    Result<?> answered = answers.by(talk.ana);

    assertThat(answered.refused()).isEqualTo(VALIDATION_ERROR);
  }

  @ParameterizedTest
  @EnumSource(names = {"ACCEPT", "DECLINE"})
  void nobodyAnswersOneThatIsNotConfirmed(Action answers) {
    Conversation talk = Conversations.opened();

    Result<?> answered = answers.by(talk.ben);

    assertThat(answered.refused()).isEqualTo(INVITATION_NOT_CONFIRMED);
  }

  @ParameterizedTest
  @EnumSource(names = {"ACCEPT", "DECLINE"})
  void nobodyAnswersOneThatIsAccepted(Action answers) {
    Conversation talk = Conversations.joined();

    Result<?> answered = answers.by(talk.zoe);

    assertThat(answered.refused()).isEqualTo(NOT_FOUND);
  }

  @Test
  void memberWhoAcceptedCannotDecline() {
    Conversation talk = Conversations.joined();

    Result<?> answered = talk.ben.declines(null);

    assertThat(answered.refused()).isEqualTo(NOT_FOUND);
  }

  @ParameterizedTest
  @EnumSource(names = {"ACCEPT", "DECLINE"})
  void nobodyAnswersOneThatIsDeclined(Action answers) {
    Conversation talk = Conversations.abandoned();

    Result<?> answered = answers.by(talk.ben);

    assertThat(answered.refused()).isEqualTo(NOT_FOUND);
  }

  @ParameterizedTest
  @EnumSource(names = {"ACCEPT", "DECLINE"})
  void nobodyAnswersOneThatIsCancelled(Action answers) {
    Conversation talk = Conversations.left();

    Result<?> answered = answers.by(talk.ben);

    assertThat(answered.refused()).isEqualTo(NOT_FOUND);
  }

  @ParameterizedTest
  @EnumSource(names = {"ACCEPT", "DECLINE"})
  void cancelledInvitationDoesNotShowThatItWasUnconfirmed(Action answers) {
    Conversation talk = Conversations.opened();
    talk.ana.leaves(null).done();

    Result<?> answered = answers.by(talk.ben);

    assertThat(answered.refused()).isEqualTo(NOT_FOUND);
  }

  @ParameterizedTest
  @EnumSource(names = {"ACCEPT", "DECLINE"})
  void nobodyAnswersOneThatHasExpired(Action answers) {
    Conversation talk = Conversations.invited().later(Invitation.VALIDITY.minusMinutes(2));

    Result<?> answered = answers.by(talk.ben);

    assertThat(answered.refused()).isEqualTo(INVITATION_EXPIRED);
  }
}
