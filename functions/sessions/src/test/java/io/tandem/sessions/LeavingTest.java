package io.tandem.sessions;

import static io.tandem.sessions.ErrorCode.SESSION_NOT_ACTIVE;
import static io.tandem.sessions.SessionStatus.ABANDONED;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.events.Move;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class LeavingTest {

  @ParameterizedTest
  @EnumSource(names = {"CREATED", "INVITED", "ACTIVE", "PAUSED"})
  void inviterLeavesAnySessionThatIsNotOver(SessionStatus status) {
    Conversation talk = Conversations.with(status);

    Result<?> left = talk.ana.leaves(null);

    assertThat(left.moves()).containsExactly(new Move.SessionLeft("inviter"));
    assertThat(talk.status()).isEqualTo(ABANDONED);
    assertThat(talk.ana.seesSession().endedAt()).isEqualTo(talk.now());
    assertThat(talk.ana.seesSession().endedBy()).isEqualTo("me");
  }

  @ParameterizedTest
  @EnumSource(names = {"ACTIVE", "PAUSED"})
  void inviteeLeavesToo(SessionStatus status) {
    Conversation talk = Conversations.with(status);

    Result<?> left = talk.ben.leaves(null);

    assertThat(left.moves()).containsExactly(new Move.SessionLeft("invitee"));
    assertThat(talk.status()).isEqualTo(ABANDONED);
    assertThat(talk.ana.seesSession().endedBy()).isEqualTo("partner");
  }

  @ParameterizedTest
  @EnumSource(names = {"CREATED", "INVITED"})
  void pendingInvitationIsCancelled(SessionStatus status) {
    Conversation talk = Conversations.with(status);

    talk.ana.leaves(null).done();

    assertThat(talk.ana.sees().invitation().status()).isEqualTo(InvitationStatus.CANCELLED);
  }

  @Test
  void expiredInvitationIsCancelledToo() {
    Conversation talk = Conversations.invited().later(Invitation.VALIDITY);

    talk.ana.leaves(null).done();

    assertThat(talk.ana.sees().invitation().status()).isEqualTo(InvitationStatus.CANCELLED);
  }

  @Test
  void acceptedInvitationStaysAccepted() {
    Conversation talk = Conversations.joined();

    talk.ana.leaves(null).done();

    assertThat(talk.ana.sees().invitation().status()).isEqualTo(InvitationStatus.ACCEPTED);
  }

  @ParameterizedTest
  @EnumSource(names = {"SIGN", "FEEL_HEARD", "PAUSE", "LEAVE", "ADVANCE"})
  void neitherCanActAnyMore(Action action) {
    Conversation talk = Conversations.atStage1();
    talk.ana.leaves(null).done();

    assertThat(action.by(talk.ana).refused()).isEqualTo(SESSION_NOT_ACTIVE);
    assertThat(action.by(talk.ben).refused()).isEqualTo(SESSION_NOT_ACTIVE);
  }

  @Test
  void onlyThePartnerSeesTheReason() {
    Conversation talk = Conversations.joined();

    talk.ana.leaves("It is too much now").done();

    assertThat(talk.ben.seesSession().reason()).isEqualTo("It is too much now");
    assertThat(talk.ana.seesSession().reason()).isNull();
  }

  @Test
  void reasonOfAnEarlierPauseIsRemoved() {
    Conversation talk = Conversations.joined();
    talk.ana.pauses("Back on Monday").done();

    talk.ana.leaves(null).done();

    assertThat(talk.ben.seesSession().reason()).isNull();
  }
}
