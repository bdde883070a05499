package io.tandem.sessions;

import static io.tandem.events.AttemptStatus.VALIDATED;
import static io.tandem.events.StageStatus.IN_PROGRESS;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.events.MemberProgress;
import io.tandem.events.Move;
import io.tandem.events.TransitionMessage;
import io.tandem.sessions.Answers.Transition;
import io.tandem.sessions.Answers.Validated;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SecondValidationTest {
  private final Conversation talk = Conversations.revealed();

  @BeforeEach
  void anaHasValidated() {
    talk.ana.saysYes().done();
  }

  @Test
  void bothMoveToStage3Together() {
    talk.ben.saysYes().done();

    assertThat(talk.stages()).containsExactly(3, 3);
    assertThat(talk.ana.sees().progress().myProgress().startedAt()).isEqualTo(talk.now());
    assertThat(talk.ana.seesEmpathy().readyForStage3()).isTrue();
  }

  @Test
  void eventsTellOfTheVerdictAndOfTheMove() {
    Result<Validated> validated = talk.ben.saysYes();

    assertThat(validated.moves())
        .containsExactly(
            new Move.EmpathyStatusUpdated(VALIDATED, "ana", "ben", null),
            new Move.PartnerStageCompleted(2, true, "ben", 2, 3));
  }

  @Test
  void verdictIsToldFromBeforeTheMove() {
    Result<Validated> validated = talk.ben.saysYes();

    assertThat(validated.events().get(0).progress()).isEqualTo(both(2));
    assertThat(validated.events().get(1).progress()).isEqualTo(both(3));
  }

  @Test
  void eachGetsOneMessageOfTheirOwn() {
    Result<Validated> validated = talk.ben.saysYes();

    TransitionMessage toAna = messageTo(talk.ana, validated);
    TransitionMessage toBen = messageTo(talk.ben, validated);
    assertThat(validated.privateParts().get(1)).containsOnlyKeys("ana", "ben");
    assertThat(toAna.id()).isNotEqualTo(toBen.id());
    assertThat(toAna.content()).contains("each of you needs").isEqualTo(toBen.content());
  }

  @Test
  void answerHoldsTheCallersMessage() {
    Result<Validated> validated = talk.ben.saysYes();

    Transition transition = new Transition(2, 3, messageTo(talk.ben, validated));
    assertThat(validated.answer())
        .isEqualTo(
            new Validated(true, talk.now(), false, false, true, true, Optional.of(transition)));
  }

  private static TransitionMessage messageTo(Speaker member, Result<?> result) {
    return Objects.requireNonNull(result.toldAlone(member).get(1).message());
  }

  private static Map<String, MemberProgress> both(int stage) {
    var progress = new MemberProgress(stage, IN_PROGRESS);
    return Map.of("ana", progress, "ben", progress);
  }
}
