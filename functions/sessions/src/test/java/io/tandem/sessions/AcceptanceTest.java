package io.tandem.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.events.Move;
import io.tandem.sessions.Answers.Joined;
import io.tandem.sessions.Answers.JoinedSession;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class AcceptanceTest {
  private final Conversation talk = Conversations.invited();

  @Test
  void inviteeJoinsAtStage0() {
    talk.ben.accepts().done();

    assertThat(talk.stages()).containsExactly(1, 0);
    assertThat(talk.ben.sees().progress().myProgress().startedAt()).isEqualTo(talk.now());
  }

  @Test
  void answerHoldsTheActiveSession() {
    Joined joined = talk.ben.accepts().answer();

    assertThat(joined.session())
        .isEqualTo(new JoinedSession(talk.session().id(), SessionStatus.ACTIVE, 2));
    assertThat(talk.status()).isEqualTo(SessionStatus.ACTIVE);
  }

  @Test
  void eventTellsWhoJoined() {
    Result<Joined> joined = talk.ben.accepts();

    assertThat(joined.moves()).containsExactly(new Move.SessionJoined("ben", "Ben"));
    assertThat(joined.privateParts()).isEqualTo(List.of(Map.of()));
  }

  @Test
  void acceptingAgainAnswersAndNothingHappens() {
    talk.ben.accepts().done();

    Result<Joined> again = talk.ben.accepts();

    assertThat(again.answer().session().version()).isEqualTo(2);
    assertThat(again.events()).isEmpty();
  }

  @Test
  void invitationIsAcceptedAndExpiresNoMore() {
    talk.ben.accepts().done();

    talk.later(Invitation.VALIDITY);

    assertThat(talk.invitationFor(talk.ben).status()).isEqualTo(InvitationStatus.ACCEPTED);
  }

  @Test
  void itIsNotTooLateUntilTheLastMoment() {
    Duration minutesUntilThen = Invitation.VALIDITY.minusMinutes(2);
    talk.later(minutesUntilThen.minusMillis(1));

    Result<Joined> joined = talk.ben.accepts();

    assertThat(joined.answer().session().status()).isEqualTo(SessionStatus.ACTIVE);
  }
}
