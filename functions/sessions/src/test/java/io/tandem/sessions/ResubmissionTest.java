package io.tandem.sessions;

import static io.tandem.events.AttemptStatus.REVEALED;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.events.EmpathyAttempt;
import io.tandem.events.Move;
import io.tandem.events.PrivatePart;
import io.tandem.sessions.Answers.EmpathyShared;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ResubmissionTest {
  private final Conversation talk = Conversations.refining();

  @Test
  void newTextIsRevealedAtOnce() {
    EmpathyShared shared = talk.ben.guesses("Ana is lonely").answer();

    EmpathyAttempt attempt = shared.attempt();
    assertThat(shared.revealed()).isTrue();
    assertThat(attempt.revision()).isEqualTo(2);
    assertThat(talk.ana.seesEmpathy().partnerAttempt())
        .isEqualTo(
            new EmpathyAttempt(attempt.id(), REVEALED, 2, "Ana is lonely", talk.now(), null));
  }

  @Test
  void eventsTellOfTheGuessAndOfItsResubmission() {
    Result<EmpathyShared> shared = talk.ben.guesses("Ana is lonely");

    assertThat(shared.moves())
        .containsExactly(new Move.PartnerEmpathyShared("ben"), new Move.EmpathyResubmitted("ben"));
    assertThat(shared.privateParts())
        .isEqualTo(
            List.of(
                Map.of(),
                Map.of(
                    "ana", PrivatePart.empathy(talk.ana.seesEmpathy()),
                    "ben", PrivatePart.empathy(talk.ben.seesEmpathy()))));
  }

  @Test
  void resubmittedTextMayBeValidated() {
    talk.ben.guesses("Ana is lonely").done();
    talk.ana.saysYes().done();

    talk.ben.saysYes().done();

    assertThat(talk.stages()).containsExactly(3, 3);
  }

  @Test
  void resubmittedTextMayBeRefusedAgain() {
    talk.ben.guesses("Ana is lonely").done();

    talk.ana.saysNo("Not lonely either").done();

    assertThat(talk.ben.seesEmpathy().hasNewSharedContext()).isTrue();
  }
}
