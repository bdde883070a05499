package io.tandem.sessions;

import static io.tandem.events.AttemptStatus.VALIDATED;
import static io.tandem.events.StageStatus.GATE_PENDING;
import static io.tandem.events.StageStatus.IN_PROGRESS;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.events.MemberProgress;
import io.tandem.events.Move;
import io.tandem.sessions.Answers.Validated;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class FirstValidationTest {
  private final Conversation talk = Conversations.revealed();

  @Test
  void nobodyMovesYet() {
    Validated validated = talk.ana.saysYes().answer();

    assertThat(validated).isEqualTo(new Validated(null));
    assertThat(talk.stages()).containsExactly(2, 2);
    assertThat(talk.ana.gates()).containsEntry("empathyValidated", talk.now());
    assertThat(talk.ana.seesEmpathy().readyForStage3()).isFalse();
    assertThat(talk.ben.seesEmpathy().readyForStage3()).isFalse();
  }

  @Test
  void bothSeeTheGuessValidated() {
    talk.ana.saysYes().done();

    assertThat(talk.ben.seesEmpathy().mine()).matches(it -> it.status() == VALIDATED);
    assertThat(talk.ana.seesEmpathy().partner()).matches(it -> it.status() == VALIDATED);
  }

  @Test
  void eventsReportTheVerdictAndTheStage() {
    Result<Validated> validated = talk.ana.saysYes();

    assertThat(validated.moves())
        .containsExactly(
            new Move.EmpathyStatusUpdated(VALIDATED, "invitee", "inviter", null),
            new Move.PartnerStageCompleted(2, true, "inviter", null, null));
    assertThat(validated.events().get(1).progress())
        .isEqualTo(
            Map.of(
                "inviter", new MemberProgress(2, GATE_PENDING),
                "invitee", new MemberProgress(2, IN_PROGRESS)));
  }

  @Test
  void guesserKeepsTheFeedbackThatCameWithTheYes() {
    talk.ana.saysYes("Thank you").done();

    assertThat(talk.ben.seesEmpathy().mine()).matches(it -> "Thank you".equals(it.feedback()));
  }
}
