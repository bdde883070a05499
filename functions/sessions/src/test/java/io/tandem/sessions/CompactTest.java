package io.tandem.sessions;

import static io.tandem.sessions.ErrorCode.CONFLICT;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.events.Move;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class CompactTest {
  @Test
  void inviterMaySignBeforeConfirmingAndStays() {
    Conversation talk = Conversations.opened();

    talk.ana.signs().done();

    assertThat(talk.ana.gates()).containsOnlyKeys("compactSigned");
    assertThat(talk.status()).isEqualTo(SessionStatus.CREATED);
    assertThat(talk.stages()).containsExactly(0);
  }

  @Test
  void eventSaysThatOneHasSigned() {
    Conversation talk = Conversations.opened();

    Result<?> signed = talk.ana.signs();

    assertThat(signed.moves())
        .containsExactly(new Move.PartnerSignedCompact("inviter", talk.now(), false));
  }

  @Test
  void inviteesSignatureAfterTheInvitersMovesThemToWitness() {
    Conversation talk = Conversations.joined();

    talk.ben.signs().done();

    assertThat(talk.stages()).containsExactly(1, 1);
    assertThat(talk.ben.seesProgress().me().startedAt()).isEqualTo(talk.now());
  }

  @Test
  void eventSaysThatBothHaveSigned() {
    Conversation talk = Conversations.joined();

    Result<?> signed = talk.ben.signs();

    assertThat(signed.moves())
        .containsExactly(new Move.PartnerSignedCompact("invitee", talk.now(), true));
  }

  @Test
  void secondSignatureDoesNotMoveAMemberWhoIsFurtherOn() {
    Conversation talk = Conversations.joined();
    talk.ana.feelsHeard().done();
    Instant since = talk.now();

    talk.ben.signs().done();

    assertThat(talk.stages()).containsExactly(2, 1);
    assertThat(talk.ana.seesProgress().me().startedAt()).isEqualTo(since);
  }

  @Test
  void confirmingCountsAsASignature() {
    Conversation talk = Conversations.invited();

    Result<?> again = talk.ana.signs();

    assertThat(again.refused()).isEqualTo(CONFLICT);
  }

  @Test
  void nobodySignsTwice() {
    Conversation talk = Conversations.atStage1();

    Result<?> again = talk.ben.signs();

    assertThat(again.refused()).isEqualTo(CONFLICT);
  }
}
