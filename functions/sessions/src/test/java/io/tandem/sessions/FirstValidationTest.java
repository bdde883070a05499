package io.tandem.sessions;

import static io.tandem.events.AttemptStatus.VALIDATED;
import static io.tandem.events.StageStatus.GATE_PENDING;
import static io.tandem.events.StageStatus.IN_PROGRESS;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.events.MemberProgress;
import io.tandem.events.Move;
import io.tandem.events.PrivatePart;
import io.tandem.sessions.Answers.Validated;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FirstValidationTest {
  private final Conversation talk = Conversations.revealed();

  @Test
  void answerSaysThatThePartnersVerdictIsMissing() {
    Validated validated = talk.ana.saysYes().answer();

    assertThat(validated)
        .isEqualTo(new Validated(true, talk.now(), false, false, false, false, Optional.empty()));
  }

  @Test
  void nobodyMovesYet() {
    talk.ana.saysYes().done();

    assertThat(talk.stages()).containsExactly(2, 2);
    assertThat(talk.ana.gates()).containsEntry("empathyValidatedAt", talk.now());
    assertThat(talk.ana.seesEmpathy().readyForStage3()).isFalse();
    assertThat(talk.ben.seesEmpathy().readyForStage3()).isFalse();
  }

  @Test
  void eventsTellOfTheVerdictAndOfTheStage() {
    Result<Validated> validated = talk.ana.saysYes();

    assertThat(validated.moves())
        .containsExactly(
            new Move.EmpathyStatusUpdated(VALIDATED, "ben", "ana", null),
            new Move.PartnerStageCompleted(2, true, "ana", null, null));
    assertThat(validated.events().get(1).progress())
        .isEqualTo(
            Map.of(
                "ana", new MemberProgress(2, GATE_PENDING),
                "ben", new MemberProgress(2, IN_PROGRESS)));
  }

  @Test
  void wordsThatComeWithAYesAreForTheGuesserAlone() {
    Result<Validated> validated = talk.ana.saysYes("Thank you");

    assertThat(validated.answer().feedbackShared()).isTrue();
    assertThat(validated.privateParts())
        .isEqualTo(
            List.of(
                Map.of(
                    "ana", PrivatePart.empathy(talk.ana.seesEmpathy()),
                    "ben", PrivatePart.verdict(talk.ben.seesEmpathy(), "Thank you")),
                Map.of()));
    assertThat(validated.toldAlone(talk.ana).toString()).doesNotContain("Thank you");
  }

  @Test
  void guesserKeepsTheWords() {
    talk.ana.saysYes("Thank you").done();

    assertThat(talk.ben.seesEmpathy().myAttempt())
        .isNotNull()
        .matches(attempt -> "Thank you".equals(attempt.validationFeedback()));
    assertThat(talk.ana.seesEmpathy().partnerAttempt())
        .isNotNull()
        .matches(attempt -> attempt.validationFeedback() == null);
  }
}
