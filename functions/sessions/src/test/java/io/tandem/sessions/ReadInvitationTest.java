package io.tandem.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ReadInvitationTest {

  @Test
  void anybodyReadsAConfirmedInvitation() {
    Conversation talk = Conversations.opened();
    talk.ana.confirms("Come").done();

    Views.Invitation invitation = talk.invitationHeldBy(talk.zoe).orElseThrow();

    assertThat(invitation.inviterName()).isEqualTo("Ana");
    assertThat(invitation.invitationMessage()).isEqualTo("Come");
    assertThat(invitation.isInviter()).isFalse();
  }

  @Test
  void unconfirmedInvitationIsShownToNobody() {
    Conversation talk = Conversations.opened();

    assertThat(talk.invitationHeldBy(talk.zoe)).isEmpty();
    assertThat(talk.invitationHeldBy(talk.ana)).isEmpty();
  }

  @Test
  void invitationPastItsTimeIsShownAsExpiredWithoutItsMessage() {
    Conversation talk = Conversations.opened();
    talk.ana.confirms("Come").done();

    talk.later(Invitation.VALIDITY);

    Views.Invitation invitation = talk.invitationHeldBy(talk.zoe).orElseThrow();
    assertThat(invitation.status()).isEqualTo(InvitationStatus.EXPIRED);
    assertThat(invitation.invitationMessage()).isNull();
    assertThat(talk.invitationHeldBy(talk.ana).orElseThrow().invitationMessage()).isNull();
  }

  @Test
  void invitationIsShownAsPendingUntilThen() {
    Conversation talk = Conversations.opened();
    talk.ana.confirms("Come").done();

    talk.later(Invitation.VALIDITY.minusMinutes(1).minusMillis(1));

    assertThat(talk.invitationHeldBy(talk.zoe).orElseThrow().status())
        .isEqualTo(InvitationStatus.PENDING);
  }

  @Test
  void answeredInvitationIsTheMembersAlone() {
    Conversation accepted = Conversations.joined();
    Conversation declined = Conversations.abandoned();

    assertThat(accepted.invitationHeldBy(accepted.ana)).isPresent();
    assertThat(accepted.invitationHeldBy(accepted.ben)).isPresent();
    assertThat(accepted.invitationHeldBy(accepted.zoe)).isEmpty();
    assertThat(declined.invitationHeldBy(declined.ana)).isPresent();
    assertThat(declined.invitationHeldBy(declined.ben)).isEmpty();
  }
}
