package io.tandem.sessions;

import static io.tandem.events.AttemptStatus.VALIDATED;
import static io.tandem.events.StageStatus.IN_PROGRESS;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.events.MemberProgress;
import io.tandem.events.Move;
import io.tandem.sessions.Answers.Transition;
import io.tandem.sessions.Answers.Validated;
import java.util.Map;
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
    assertThat(talk.ana.seesProgress().me().startedAt()).isEqualTo(talk.now());
    assertThat(talk.ana.seesEmpathy().readyForStage3()).isTrue();
  }

  @Test
  void eventsReportTheVerdictAndTheMove() {
    Result<Validated> validated = talk.ben.saysYes();

    assertThat(validated.moves())
        .containsExactly(
            new Move.EmpathyStatusUpdated(VALIDATED, "inviter", "invitee", null),
            new Move.PartnerStageCompleted(2, true, "invitee", 2, 3));
  }

  @Test
  void verdictsEventShowsTheProgressBeforeTheMove() {
    Result<Validated> validated = talk.ben.saysYes();

    assertThat(validated.events().get(0).progress()).isEqualTo(both(2));
    assertThat(validated.events().get(1).progress()).isEqualTo(both(3));
  }

  @Test
  void answerHoldsTheCallersMessage() {
    Validated validated = talk.ben.saysYes().answer();

    Views.Message message = talk.ben.sees().messages().get(2);
    assertThat(validated).isEqualTo(new Validated(new Transition(2, 3, message)));
  }

  private static Map<String, MemberProgress> both(int stage) {
    var progress = new MemberProgress(stage, IN_PROGRESS);
    return Map.of("inviter", progress, "invitee", progress);
  }
}
