package io.tandem.sessions;

import static io.tandem.events.StageStatus.GATE_PENDING;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.events.MemberProgress;
import io.tandem.events.StageStatus;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The first to sign is not stranded. Only a made-up row has the inviter at stage 0. */
final class FirstSignerTest {
  private final Conversation talk =
      Conversations.joined().rowHolds("inviter.stage", Stage.ONBOARDING);

  @Test
  void secondSignatureMovesBothMembersToWitness() {
    Result<?> signed = talk.ben.signs();

    var atWitness = new MemberProgress(1, StageStatus.IN_PROGRESS);
    assertThat(talk.stages()).containsExactly(1, 1);
    assertThat(signed.events().get(0).progress())
        .isEqualTo(Map.of("inviter", atWitness, "invitee", atWitness));
  }

  @Test
  void inviteesFirstSignatureWaitsForTheInviters() {
    talk.rowLacks("inviter.gates.compactSignedAt");

    talk.ben.signs().done();

    assertThat(talk.ben.seesProgress().me().status()).isEqualTo(GATE_PENDING);
    assertThat(talk.ben.seesProgress().canAdvance()).isFalse();
    assertThat(talk.ben.seesProgress().waitingFor()).containsExactly("partner");
  }

  @Test
  void invitersSecondSignatureMovesTheInviteeToo() {
    talk.rowLacks("inviter.gates.compactSignedAt");
    talk.ben.signs().done();

    talk.ana.signs().done();

    assertThat(talk.stages()).containsExactly(1, 1);
  }

  @Test
  void inviterWithoutAPartnerMayGoOn() {
    Conversation alone =
        Conversations.invited()
            .rowHolds("inviter.stage", Stage.ONBOARDING)
            .rowLacks("inviter.gates.compactSignedAt");

    alone.ana.signs().done();

    assertThat(alone.stages()).containsExactly(0);
    assertThat(alone.ana.seesProgress().canAdvance()).isTrue();
    assertThat(alone.ana.seesProgress().waitingFor()).containsExactly("me", "partner");
  }
}
