package io.tandem.sessions;

import static io.tandem.sessions.ErrorCode.SESSION_NOT_ACTIVE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.events.Move;
import io.tandem.sessions.Answers.Advanced;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AdvanceTest {

  @Test
  void memberWithAllGatesAndAReadyPartnerGoesOn() {
    Conversation talk = needsMapped();

    Result<Advanced> advanced = talk.ana.advances();

    assertThat(advanced.answer()).isEqualTo(new Advanced(true, null, List.of()));
    assertThat(advanced.moves()).containsExactly(new Move.PartnerAdvanced(3, 4, talk.now()));
    assertThat(talk.stages()).containsExactly(4, 3);
  }

  @Test
  void stageStartsWithTheAdvance() {
    Conversation talk = needsMapped();

    talk.ana.advances().done();

    assertThat(talk.ana.seesProgress().me().startedAt()).isEqualTo(talk.now());
  }

  @Test
  void partnerFollowsAtTheirOwnPace() {
    Conversation talk = needsMapped();
    talk.ana.advances().done();

    Advanced advanced = talk.ben.advances(3).answer();

    assertThat(advanced.advanced()).isTrue();
    assertThat(talk.stages()).containsExactly(4, 4);
  }

  @Test
  void inviterMayLeaveStage0WhileInvited() {
    Conversation talk = Conversations.invited().rowHolds("inviter.stage", Stage.ONBOARDING);
    assertThat(talk.ana.seesProgress().canAdvance()).isTrue();

    Result<Advanced> advanced = talk.ana.advances(0);

    assertThat(advanced.moves()).containsExactly(new Move.PartnerAdvanced(0, 1, talk.now()));
    assertThat(talk.stages()).containsExactly(1);
  }

  @Test
  void inviterMayNotLeaveAnotherStageWhileInvited() {
    Conversation talk = Conversations.invited();

    Result<Advanced> advanced = talk.ana.advances();

    assertThat(advanced.refused()).isEqualTo(SESSION_NOT_ACTIVE);
  }

  @Test
  void memberWhoWasHeardButNotMovedGoesOnAlone() {
    Conversation talk =
        Conversations.atStage1().rowHolds("inviter.gates.feelHeardConfirmedAt", Conversation.START);

    Advanced advanced = talk.ana.advances().answer();

    assertThat(advanced.advanced()).isTrue();
    assertThat(talk.stages()).containsExactly(2, 1);
  }

  @Test
  void inviteeWhoSignedSecondButWasNotMovedGoesOn() {
    Conversation talk =
        Conversations.joined().rowHolds("invitee.gates.compactSignedAt", Conversation.START);

    Advanced advanced = talk.ben.advances().answer();

    assertThat(advanced.advanced()).isTrue();
    assertThat(talk.stages()).containsExactly(1, 1);
  }

  private static Conversation needsMapped() {
    Conversation talk = Conversations.atStage3();
    talk.ana.mapsNeeds();
    talk.ben.mapsNeeds();
    return talk;
  }
}
