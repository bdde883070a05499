package io.tandem.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class OpeningTest {
  private final Conversation talk = Conversations.opened();

  @Test
  void sessionIsCreatedWithoutAnEvent() {
    Answers.OpenedSession opened = talk.session().opened().session();

    assertThat(opened)
        .isEqualTo(
            new Answers.OpenedSession(
                talk.session().id(), SessionStatus.CREATED, Conversation.START, 0));
  }

  @Test
  void invitationIsPendingForSevenDays() {
    Views.Invitation invitation = talk.session().opened().invitation();

    assertThat(invitation.status()).isEqualTo(InvitationStatus.PENDING);
    assertThat(invitation.expiresAt()).isEqualTo(Conversation.START.plus(Duration.ofDays(7)));
    assertThat(invitation.id()).as("the first secret").isEqualTo(new UUID(0x4000, 1));
  }

  @Test
  void invitationNamesBoth() {
    Views.Invitation invitation = talk.session().opened().invitation();

    assertThat(invitation.name()).isEqualTo("Benny");
    assertThat(invitation.inviterName()).isEqualTo("Ana");
    assertThat(invitation.isInviter()).isTrue();
  }

  @Test
  void inviterStartsAtStage0() {
    Views.MyProgress progress = talk.ana.sees().progress().myProgress();

    assertThat(progress.stage()).isZero();
    assertThat(progress.startedAt()).isEqualTo(Conversation.START);
    assertThat(progress.gatesSatisfied()).isEmpty();
  }
}
