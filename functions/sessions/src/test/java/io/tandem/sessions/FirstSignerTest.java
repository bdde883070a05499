package io.tandem.sessions;

import static io.tandem.events.StageStatus.GATE_PENDING;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.events.MemberProgress;
import io.tandem.events.StageStatus;
import io.tandem.sessions.Answers.Signed;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The first to sign is not stranded, whoever it is. The inviter at stage 0 is a row's doing. */
final class FirstSignerTest {
  private final Conversation talk =
      Conversations.joined().rowHolds("inviter.stage", Stage.ONBOARDING);

  @Test
  void secondSignatureMovesBothMembersToWitness() {
    Result<Signed> signed = talk.ben.signs();

    var atWitness = new MemberProgress(1, StageStatus.IN_PROGRESS);
    assertThat(talk.stages()).containsExactly(1, 1);
    assertThat(signed.events().get(0).progress())
        .isEqualTo(Map.of("ana", atWitness, "ben", atWitness));
  }

  @Test
  void inviteesFirstSignatureWaitsForTheInviters() {
    talk.rowLacks("inviter.gates.compactSignedAt");

    Signed signed = talk.ben.signs().answer();

    assertThat(signed).isEqualTo(new Signed(true, talk.now(), false, false, 0));
    assertThat(talk.ben.sees().progress().myProgress().status()).isEqualTo(GATE_PENDING);
    assertThat(talk.ben.sees().progress().canAdvance()).isFalse();
  }

  @Test
  void invitersSecondSignatureMovesTheInviteeToo() {
    talk.rowLacks("inviter.gates.compactSignedAt");
    talk.ben.signs().done();

    talk.ana.signs().done();

    assertThat(talk.stages()).containsExactly(1, 1);
  }

  @Test
  void inviterAloneMayGoOnByThemselves() {
    Conversation alone =
        Conversations.invited()
            .rowHolds("inviter.stage", Stage.ONBOARDING)
            .rowLacks("inviter.gates.compactSignedAt");

    Signed signed = alone.ana.signs().answer();

    assertThat(signed).isEqualTo(new Signed(true, alone.now(), false, true, 0));
  }
}
