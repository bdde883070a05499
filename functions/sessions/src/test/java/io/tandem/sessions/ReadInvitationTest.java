package io.tandem.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ReadInvitationTest {

  @Test
  void anybodyReadsAConfirmedInvitation() {
    Conversation talk = Conversations.opened();
    talk.ana.confirms("Come").done();

    Views.HeldInvitation invitation = talk.invitationHeldBy(talk.zoe).orElseThrow();

    assertThat(invitation.inviterName()).isEqualTo("Ana");
    assertThat(invitation.message()).isEqualTo("Come");
    assertThat(invitation.name()).isEqualTo("Benny");
  }

  @Test
  void unconfirmedInvitationIsShownToNobody() {
    Conversation talk = Conversations.opened();

    assertThat(talk.invitationHeldBy(talk.zoe)).isEmpty();
    assertThat(talk.invitationHeldBy(talk.ana)).isEmpty();
  }

  @Test
  void expiredInvitationIsShownWithoutItsMessage() {
    Conversation talk = Conversations.opened();
    talk.ana.confirms("Come").done();

    talk.later(Invitation.VALIDITY);

    Views.HeldInvitation invitation = talk.invitationHeldBy(talk.zoe).orElseThrow();
    assertThat(invitation.status()).isEqualTo(InvitationStatus.EXPIRED);
    assertThat(invitation.message()).isNull();
    assertThat(talk.invitationHeldBy(talk.ana).orElseThrow().message()).isNull();
  }

  @Test
  void invitationIsShownAsPendingUntilItExpires() {
    Conversation talk = Conversations.opened();
    talk.ana.confirms("Come").done();

    talk.later(Invitation.VALIDITY.minusMinutes(1).minusMillis(1));

    assertThat(talk.invitationHeldBy(talk.zoe).orElseThrow().status())
        .isEqualTo(InvitationStatus.PENDING);
  }

  @Test
  void onlyMembersSeeAnAnsweredInvitation() {
    Conversation accepted = Conversations.joined();
    Conversation declined = Conversations.abandoned();

    assertThat(accepted.invitationHeldBy(accepted.ana)).isPresent();
    assertThat(accepted.invitationHeldBy(accepted.ben)).isPresent();
    assertThat(accepted.invitationHeldBy(accepted.zoe)).isEmpty();
    assertThat(declined.invitationHeldBy(declined.ana)).isPresent();
    assertThat(declined.invitationHeldBy(declined.ben)).isEmpty();
  }

  @Test
  void onlyTheInviterSeesACancelledInvitation() {
    Conversation talk = Conversations.left();

    assertThat(talk.invitationHeldBy(talk.ana).orElseThrow().status())
        .isEqualTo(InvitationStatus.CANCELLED);
    assertThat(talk.invitationHeldBy(talk.ben)).isEmpty();
  }
}
