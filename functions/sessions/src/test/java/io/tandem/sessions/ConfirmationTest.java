package io.tandem.sessions;

import static io.tandem.sessions.ErrorCode.INVITATION_EXPIRED;
import static io.tandem.sessions.ErrorCode.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.events.Move;
import io.tandem.events.PrivatePart;
import java.util.List;
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
        .containsOnly(
            Map.entry("compactSigned", true),
            Map.entry("signedAt", talk.now()),
            Map.entry("invitationSent", true),
            Map.entry("invitationSentAt", talk.now()));
  }

  @Test
  void stageStartsWhenTheInvitationIsConfirmed() {
    talk.ana.confirms().done();

    assertThat(talk.ana.sees().progress().myProgress().startedAt()).isEqualTo(talk.now());
  }

  @Test
  void answerHoldsTheConfirmedInvitationAndTheNewStage() {
    Answers.Confirmed confirmed = talk.ana.confirms("Come").answer();

    assertThat(confirmed.confirmed()).isTrue();
    assertThat(confirmed.invitation()).isEqualTo(talk.invitationFor(talk.ana));
    assertThat(confirmed.invitation().messageConfirmed()).isTrue();
    assertThat(confirmed.invitation().messageConfirmedAt()).isEqualTo(talk.now());
    assertThat(confirmed.advancedToStage()).contains(1);
  }

  @Test
  void eventCarriesTheInvitersMessageForThemAlone() {
    Result<Answers.Confirmed> confirmed = talk.ana.confirms();

    PrivatePart message = PrivatePart.message(confirmed.answer().transitionMessage().orElseThrow());
    assertThat(confirmed.moves()).containsExactly(new Move.InvitationConfirmed());
    assertThat(confirmed.privateParts()).isEqualTo(List.of(Map.of("ana", message)));
  }

  @Test
  void messageTellsWhatStage1IsFor() {
    Answers.Confirmed confirmed = talk.ana.confirms().answer();

    assertThat(confirmed.transitionMessage().orElseThrow().content()).contains("to be heard");
    assertThat(confirmed.transitionMessage().orElseThrow().timestamp()).isEqualTo(talk.now());
  }

  @Test
  void signatureGivenBeforeKeepsItsTime() {
    talk.ana.signs().done();
    var signedAt = talk.now();

    talk.ana.confirms().done();

    assertThat(talk.ana.gates()).containsEntry("signedAt", signedAt);
  }

  @Test
  void strangerFindsNothingToConfirm() {
    Result<Answers.Confirmed> confirmed = talk.zoe.confirms();

    assertThat(confirmed.refused()).isEqualTo(NOT_FOUND);
  }

  @Test
  void expiredInvitationIsNotConfirmed() {
    talk.later(Invitation.VALIDITY);

    Result<Answers.Confirmed> confirmed = talk.ana.confirms();

    assertThat(confirmed.refused()).isEqualTo(INVITATION_EXPIRED);
  }
}
