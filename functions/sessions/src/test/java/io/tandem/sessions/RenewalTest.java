package io.tandem.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.sessions.Answers.Invited;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RenewalTest {

  @ParameterizedTest
  @EnumSource(names = {"CREATED", "INVITED"})
  void invitationGetsANewSecretForSevenMoreDays(SessionStatus status) {
    Conversation talk = Conversations.with(status);

    Result<Invited> renewed = talk.ana.renews();

    assertThat(renewed.answer())
        .as("the second secret")
        .isEqualTo(new Invited(new UUID(0x4000, 2)))
        .isEqualTo(talk.session().opened().answer());
    assertThat(talk.ana.sees().invitation().expiresAt())
        .isEqualTo(talk.now().plus(Invitation.VALIDITY));
  }

  @Test
  void nothingElseChangesAndThereIsNoEvent() {
    Conversation talk = Conversations.opened();
    talk.ana.confirms("Come").done();
    var before = talk.row();

    Result<Invited> renewed = talk.ana.renews();

    assertThat(renewed.events()).isEmpty();
    assertThat(Row.changed(before, talk.row()))
        .containsExactly("invitation.expiresAt", "invitation.id", "inviter.version");
  }

  @Test
  void expiredInvitationCanBeAcceptedOnceItIsRenewed() {
    Conversation talk = Conversations.invited().later(Invitation.VALIDITY);

    talk.ana.renews().done();
    talk.ben.accepts().done();

    assertThat(talk.status()).isEqualTo(SessionStatus.ACTIVE);
  }

  @Test
  void expiredDraftCanBeConfirmedOnceItIsRenewed() {
    Conversation talk = Conversations.opened().later(Invitation.VALIDITY);

    Invited renewed = talk.ana.renews().answer();

    assertThat(talk.ana.confirms().answer().invitationId()).isEqualTo(renewed.invitationId());
  }
}
