package io.tandem.sessions;

import static io.tandem.sessions.ErrorCode.CONFLICT;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.events.Move;
import io.tandem.sessions.Answers.Signed;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class CompactTest {

  @Test
  void inviterMaySignBeforeConfirmingAndStays() {
    Conversation talk = Conversations.opened();

    Signed signed = talk.ana.signs().answer();

    assertThat(signed).isEqualTo(new Signed(true, talk.now(), false, false, 0));
    assertThat(talk.status()).isEqualTo(SessionStatus.CREATED);
    assertThat(talk.stages()).containsExactly(0);
  }

  @Test
  void eventTellsThatOneHasSigned() {
    Conversation talk = Conversations.opened();

    Result<Signed> signed = talk.ana.signs();

    assertThat(signed.moves())
        .containsExactly(new Move.PartnerSignedCompact("ana", talk.now(), false));
  }

  @Test
  void inviteesSignatureAfterTheInvitersMovesThemToWitness() {
    Conversation talk = Conversations.joined();

    Signed signed = talk.ben.signs().answer();

    assertThat(signed).isEqualTo(new Signed(true, talk.now(), true, true, 1));
    assertThat(talk.stages()).containsExactly(1, 1);
    assertThat(talk.ben.sees().progress().myProgress().startedAt()).isEqualTo(talk.now());
  }

  @Test
  void eventTellsThatBothHaveSigned() {
    Conversation talk = Conversations.joined();

    Result<Signed> signed = talk.ben.signs();

    assertThat(signed.moves())
        .containsExactly(new Move.PartnerSignedCompact("ben", talk.now(), true));
  }

  @Test
  void secondSignatureLeavesAloneWhoIsFurtherOn() {
    Conversation talk = Conversations.joined();
    talk.ana.feelsHeard().done();
    Instant since = talk.now();

    talk.ben.signs().done();

    assertThat(talk.stages()).containsExactly(2, 1);
    assertThat(talk.ana.sees().progress().myProgress().startedAt()).isEqualTo(since);
  }

  @Test
  void confirmingCountsAsASignatureAlready() {
    Conversation talk = Conversations.invited();

    Result<Signed> again = talk.ana.signs();

    assertThat(again.refused()).isEqualTo(CONFLICT);
  }

  @Test
  void nobodySignsTwice() {
    Conversation talk = Conversations.atStage1();

    Result<Signed> again = talk.ben.signs();

    assertThat(again.refused()).isEqualTo(CONFLICT);
  }
}
