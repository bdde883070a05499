package io.tandem.sessions;

import static io.tandem.sessions.ErrorCode.INVITATION_EXPIRED;
import static io.tandem.sessions.ErrorCode.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.events.Move;
import io.tandem.sessions.Answers.Confirmed;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ConfirmationTest {
  private final Conversation talk = Conversations.opened();

  @Test
  void confirmingSignsTheCompactAndLeadsToStage1() {
    talk.ana.confirms().done();

    assertThat(talk.stages()).containsExactly(1);
    assertThat(talk.status()).isEqualTo(SessionStatus.INVITED);
    assertThat(talk.ana.gates())
        .isEqualTo(Map.of("compactSigned", talk.now(), "invitationSent", talk.now()));
  }

  @Test
  void stageStartsWhenTheInvitationIsConfirmed() {
    talk.ana.confirms().done();

    assertThat(talk.ana.seesProgress().me().startedAt()).isEqualTo(talk.now());
    assertThat(talk.ana.sees().invitation().confirmedAt()).isEqualTo(talk.now());
  }

  @Test
  void answerHoldsTheInvitationsIdAndTheMessageForTheInviter() {
    var opened = talk.session().opened().answer();

    Confirmed confirmed = talk.ana.confirms().answer();

    assertThat(confirmed.invitationId()).isEqualTo(opened.invitationId());
    assertThat(confirmed.transitionMessage()).isEqualTo(talk.ana.sees().messages().get(0));
  }

  @Test
  void eventSaysThatItIsConfirmedAndNothingElse() {
    Result<Confirmed> confirmed = talk.ana.confirms("Come");

    assertThat(confirmed.moves()).containsExactly(new Move.InvitationConfirmed());
  }

  @Test
  void signatureGivenBeforeKeepsItsTime() {
    talk.ana.signs().done();
    var signedAt = talk.now();

    talk.ana.confirms().done();

    assertThat(talk.ana.gates()).containsEntry("compactSigned", signedAt);
  }

  @Test
  void strangerFindsNothingToConfirm() {
    Result<Confirmed> confirmed = talk.zoe.confirms();

    assertThat(confirmed.refused()).isEqualTo(NOT_FOUND);
  }

  @Test
  void expiredInvitationIsNotConfirmed() {
    talk.later(Invitation.VALIDITY);

    Result<Confirmed> confirmed = talk.ana.confirms();

    assertThat(confirmed.refused()).isEqualTo(INVITATION_EXPIRED);
  }
}
