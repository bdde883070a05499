package io.tandem.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ReadInvitationTest {

  @Test
  void anybodyReadsAConfirmedInvitation() {
    Conversation talk = Conversations.opened();
    talk.ana.confirms("Come").done();

    Views.Invitation invitation = talk.invitationFor(talk.zoe);

    assertThat(invitation.inviterName()).isEqualTo("Ana");
    assertThat(invitation.invitationMessage()).isEqualTo("Come");
    assertThat(invitation.isInviter()).isFalse();
  }

  @Test
  void invitationPastItsTimeIsShownAsExpired() {
    Conversation talk = Conversations.opened();

    talk.later(Invitation.VALIDITY);

    assertThat(talk.invitationFor(talk.zoe).status()).isEqualTo(InvitationStatus.EXPIRED);
  }

  @Test
  void invitationIsShownAsPendingUntilThen() {
    Conversation talk = Conversations.opened();

    talk.later(Invitation.VALIDITY.minusMillis(1));

    assertThat(talk.invitationFor(talk.zoe).status()).isEqualTo(InvitationStatus.PENDING);
  }
}
