package io.tandem.sessions;

import static io.tandem.events.AttemptStatus.HELD;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.events.EmpathyAttempt;
import io.tandem.events.EmpathyStatus;
import io.tandem.events.Move;
import io.tandem.events.PrivatePart;
import io.tandem.sessions.Answers.EmpathyShared;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class EmpathyTest {
  private static final EmpathyStatus NOTHING =
      new EmpathyStatus(null, null, false, false, false, null, false);
  private final Conversation talk = Conversations.atStage2();

  @Test
  void firstGuessIsHeld() {
    EmpathyShared shared = talk.ana.guesses("Ben is sad").answer();

    EmpathyAttempt attempt = shared.attempt();
    assertThat(attempt)
        .isEqualTo(new EmpathyAttempt(attempt.id(), HELD, 1, "Ben is sad", talk.now(), null));
    assertThat(shared.revealed()).isFalse();
    assertThat(talk.ana.seesEmpathy().myAttempt()).isEqualTo(attempt);
  }

  @Test
  void partnerLearnsThatThereIsOneButNotWhatItSays() {
    talk.ana.guesses("Ben is sad").done();

    assertThat(talk.ben.seesEmpathy().partnerHasSubmittedEmpathy()).isTrue();
    assertThat(talk.ben.seesEmpathy().partnerAttempt()).isNull();
    assertThat(talk.ben.sees().state(List.of(), talk.now()).toString()).doesNotContain("sad");
  }

  @Test
  void eventTellsEachWhatTheyMayKnow() {
    Result<EmpathyShared> shared = talk.ana.guesses("Ben is sad");

    assertThat(shared.moves()).containsExactly(new Move.PartnerEmpathyShared("ana"));
    assertThat(shared.privateParts())
        .isEqualTo(
            List.of(
                Map.of(
                    "ana", PrivatePart.empathy(talk.ana.seesEmpathy()),
                    "ben", PrivatePart.empathy(talk.ben.seesEmpathy()))));
    assertThat(shared.toldAlone(talk.ben).toString()).doesNotContain("sad");
  }

  @Test
  void heldGuessIsReplacedWithoutAnEvent() {
    EmpathyAttempt first = talk.ana.guesses("Ben is sad").answer().attempt();

    Result<EmpathyShared> again = talk.ana.guesses("Ben is angry");

    assertThat(again.answer().attempt())
        .isEqualTo(new EmpathyAttempt(first.id(), HELD, 2, "Ben is angry", talk.now(), null));
    assertThat(again.answer().revealed()).isFalse();
    assertThat(again.events()).isEmpty();
  }

  @Test
  void nobodyHasGuessedAtFirst() {
    EmpathyStatus empathy = talk.ana.seesEmpathy();

    assertThat(empathy).isEqualTo(NOTHING);
  }

  @Test
  void thereIsNothingToSeeBeforeAcceptance() {
    Conversation invited = Conversations.invited();

    EmpathyStatus empathy = invited.ana.seesEmpathy();

    assertThat(empathy).isEqualTo(NOTHING);
  }
}
