package io.tandem.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.sessions.Answers.Invited;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class OpeningTest {
  private final Conversation talk = Conversations.opened();

  @Test
  void inviterGetsTheInvitationsIdAndThereIsNoEvent() {
    Outcome.Done<Invited> opened = talk.session().opened();

    assertThat(opened.answer()).as("the first secret").isEqualTo(new Invited(new UUID(0x4000, 1)));
    assertThat(opened.events()).isEmpty();
    assertThat(opened.session()).contains(talk.session().snapshot());
  }

  @Test
  void versionStartsAtTheOpeningsTimeAndSeqAtZero() {
    Views.State state = talk.ana.sees();

    assertThat(state.version()).isEqualTo(talk.now().toEpochMilli());
    assertThat(state.seq()).isZero();
    assertThat(state.lastEventAt()).isEqualTo(Conversation.START);
    assertThat(talk.session().id()).as("the first id").isEqualTo(new UUID(0x7000, 1));
    assertThat(state.session())
        .isEqualTo(
            new Views.Summary(
                talk.session().id(), SessionStatus.CREATED, Conversation.START, null, null, null));
  }

  @Test
  void invitationIsPendingForSevenDaysAndNamesBoth() {
    assertThat(talk.ana.sees().invitation())
        .isEqualTo(
            new Views.Invitation(
                "Benny",
                "Ana",
                null,
                null,
                InvitationStatus.PENDING,
                Conversation.START.plus(Duration.ofDays(7)),
                true));
  }

  @Test
  void inviterStartsAtStage0WithoutAMessage() {
    Views.Mine me = talk.ana.seesProgress().me();

    assertThat(me.stage()).isZero();
    assertThat(me.startedAt()).isEqualTo(Conversation.START);
    assertThat(me.gates()).isEmpty();
    assertThat(talk.ana.sees().messages()).isEmpty();
  }
}
