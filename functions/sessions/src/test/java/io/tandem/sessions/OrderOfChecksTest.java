package io.tandem.sessions;

import static io.tandem.sessions.ErrorCode.CONFLICT;
import static io.tandem.sessions.ErrorCode.NOT_FOUND;
import static io.tandem.sessions.ErrorCode.SESSION_NOT_ACTIVE;
import static io.tandem.sessions.ErrorCode.VALIDATION_ERROR;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Membership before status before stage before resource. */
final class OrderOfChecksTest {

  @ParameterizedTest
  @MethodSource("io.tandem.sessions.MembershipTest#membersActions")
  void membershipComesBeforeTheStatus(Action action) {
    Conversation talk = Conversations.resolved();

    Result<?> result = action.by(talk.zoe);

    assertThat(result.refused()).isEqualTo(NOT_FOUND);
  }

  @ParameterizedTest
  @EnumSource(names = {"SHARE_EMPATHY", "VALIDATE", "REFINE", "SHARE_CONTEXT", "RECORD_GATE"})
  void statusComesBeforeTheStage(Action action) {
    Conversation talk = Conversations.paused();

    Result<?> result = action.by(talk.ben);

    assertThat(result.refused()).isEqualTo(SESSION_NOT_ACTIVE);
  }

  @Test
  void statusComesBeforeTheInvitationsTime() {
    Conversation talk = Conversations.abandoned().later(Invitation.VALIDITY);

    Result<?> result = talk.ana.confirms();

    assertThat(result.refused()).isEqualTo(SESSION_NOT_ACTIVE);
  }

  @Test
  void membershipComesBeforeTheSeenNumber() {
    Conversation talk = Conversations.joined();

    Result<?> result = talk.zoe.marksSeen(99);

    assertThat(result.refused()).isEqualTo(NOT_FOUND);
  }

  @Test
  void inviteeDoesNotLearnThatTheStatusPreventsARenewal() {
    Conversation talk = Conversations.joined();

    Result<?> result = talk.ben.renews();

    assertThat(result.refused()).isEqualTo(NOT_FOUND);
  }

  @ParameterizedTest
  @EnumSource(names = {"VALIDATE", "REFINE", "SHARE_CONTEXT"})
  void stageComesBeforeTheAttempt(Action action) {
    Conversation talk = Conversations.atStage1();

    Result<?> result = action.by(talk.ana);

    assertThat(result.refused()).isEqualTo(VALIDATION_ERROR);
  }

  @Test
  void wrongFromStageComesBeforeTheLastStage() {
    Conversation talk = Conversations.atStage4();

    Result<?> result = talk.ana.advances(3);

    assertThat(result.refused()).isEqualTo(CONFLICT);
  }
}
