package io.tandem.sessions;

import static io.tandem.events.AttemptStatus.REFINING;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.events.Move;
import io.tandem.events.PrivatePart;
import io.tandem.sessions.Answers.Validated;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RefinementTest {
  private final Conversation talk = Conversations.revealed();

  @Test
  void answerSaysThatAnotherTextIsAwaited() {
    Validated refined = talk.ana.saysNo("Not tired").answer();

    assertThat(refined)
        .isEqualTo(new Validated(false, null, true, true, false, false, Optional.empty()));
    assertThat(talk.ana.gates()).doesNotContainKey("empathyValidated");
  }

  @Test
  void eventIsOneAndTellsTheWordsToTheGuesserAlone() {
    Result<Validated> refined = talk.ana.saysNo("Not tired");

    assertThat(refined.moves())
        .containsExactly(new Move.EmpathyStatusUpdated(REFINING, "ben", null, true));
    assertThat(refined.privateParts())
        .isEqualTo(
            List.of(
                Map.of(
                    "ana", PrivatePart.empathy(talk.ana.seesEmpathy()),
                    "ben", PrivatePart.verdict(talk.ben.seesEmpathy(), "Not tired"))));
    assertThat(refined.toldAlone(talk.ana).toString()).doesNotContain("Not tired");
  }

  @Test
  void guesserSeesThatTheyShallTryAgain() {
    talk.ana.saysNo("Not tired").done();

    assertThat(talk.ben.seesEmpathy().hasNewSharedContext()).isTrue();
    assertThat(talk.ben.seesEmpathy().myAttempt())
        .isNotNull()
        .matches(attempt -> "Not tired".equals(attempt.validationFeedback()));
  }

  @Test
  void subjectSeesTheTextNoMoreUntilItIsResubmitted() {
    talk.ana.saysNo("Not tired").done();

    assertThat(talk.ana.seesEmpathy().partnerAttempt()).isNull();
    assertThat(talk.ana.seesEmpathy().partnerHasSubmittedEmpathy()).isTrue();
    assertThat(talk.ana.seesEmpathy().hasNewSharedContext()).isFalse();
  }

  @Test
  void whoSaysNoIsToldWhetherThePartnerHasValidated() {
    talk.ben.saysYes().done();

    Validated refined = talk.ana.saysNo("Not tired").answer();

    assertThat(refined.partnerValidated()).isTrue();
    assertThat(refined.canAdvance()).isFalse();
    assertThat(talk.stages()).containsExactly(2, 2);
  }
}
