package io.tandem.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.sessions.Views.InvitationLink;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Gives the link again to an inviter who has lost it. */
final class InvitationLinkTest {
  private static final UUID FIRST = new UUID(0x4000, 1);

  @ParameterizedTest
  @EnumSource(names = {"CREATED", "INVITED"})
  void inviterGetsItWhileItIsPending(SessionStatus status) {
    Conversation talk = Conversations.with(status);

    assertThat(link(talk.ana))
        .contains(
            new InvitationLink(
                FIRST, InvitationStatus.PENDING, Conversation.START.plus(Invitation.VALIDITY)));
  }

  @Test
  void inviterSeesThatItHasExpired() {
    Conversation talk = Conversations.invited().later(Invitation.VALIDITY);

    assertThat(link(talk.ana).orElseThrow().status()).isEqualTo(InvitationStatus.EXPIRED);
  }

  @Test
  void inviterGetsTheRenewedOne() {
    Conversation talk = Conversations.invited();

    UUID renewed = talk.ana.renews().answer().invitationId();

    assertThat(link(talk.ana).orElseThrow().invitationId()).isEqualTo(renewed).isNotEqualTo(FIRST);
  }

  @Test
  void nobodyElseGetsIt() {
    Conversation talk = Conversations.invited();

    assertThat(link(talk.ben)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"ACTIVE", "PAUSED", "RESOLVED", "ABANDONED"})
  void nobodyGetsItOnceItIsAnswered(SessionStatus status) {
    Conversation talk = Conversations.with(status);

    assertThat(link(talk.ana)).isEmpty();
    assertThat(link(talk.ben)).isEmpty();
  }

  @Test
  void nobodyGetsItOnceItIsCancelled() {
    Conversation talk = Conversations.left();

    assertThat(link(talk.ana)).isEmpty();
  }

  private static Optional<InvitationLink> link(Speaker speaker) {
    Conversation talk = speaker.talk();
    return talk.session().invitationLinkFor(speaker.id(), talk.now());
  }
}
