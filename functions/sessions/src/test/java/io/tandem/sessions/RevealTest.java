package io.tandem.sessions;

import static io.tandem.events.AttemptStatus.REVEALED;
import static io.tandem.sessions.ErrorCode.CONFLICT;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.events.EmpathyAttempt;
import io.tandem.events.Move;
import io.tandem.events.PrivatePart;
import io.tandem.sessions.Answers.EmpathyShared;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RevealTest {
  private final Conversation talk = Conversations.atStage2();

  @BeforeEach
  void anaHasGuessed() {
    talk.ana.guesses("Ben is sad").done();
  }

  @Test
  void secondGuessRevealsBoth() {
    EmpathyShared shared = talk.ben.guesses("Ana is tired").answer();

    assertThat(shared.revealed()).isTrue();
    assertThat(shared.attempt().status()).isEqualTo(REVEALED);
    assertThat(anaSeesHerOwn().status()).isEqualTo(REVEALED);
  }

  @Test
  void eachSeesTheOthers() {
    talk.ben.guesses("Ana is tired").done();

    assertThat(talk.ben.seesEmpathy().partnerAttempt()).isEqualTo(anaSeesHerOwn());
    assertThat(talk.ana.seesEmpathy().partnerAttempt())
        .isEqualTo(talk.ben.seesEmpathy().myAttempt());
  }

  @Test
  void eventsTellOfTheGuessAndThenOfTheRevelation() {
    Result<EmpathyShared> shared = talk.ben.guesses("Ana is tired");

    assertThat(shared.moves())
        .containsExactly(new Move.PartnerEmpathyShared("ben"), new Move.EmpathyRevealed());
    assertThat(shared.privateParts())
        .isEqualTo(
            List.of(
                Map.of(),
                Map.of(
                    "ana", PrivatePart.empathy(talk.ana.seesEmpathy()),
                    "ben", PrivatePart.empathy(talk.ben.seesEmpathy()))));
  }

  @Test
  void revealedGuessIsNotReplaced() {
    talk.ben.guesses("Ana is tired").done();

    Result<EmpathyShared> again = talk.ana.guesses("Ben is angry");

    assertThat(again.refused()).isEqualTo(CONFLICT);
  }

  @Test
  void validatedGuessIsNotReplaced() {
    talk.ben.guesses("Ana is tired").done();
    talk.ana.saysYes().done();

    Result<EmpathyShared> again = talk.ben.guesses("Ana is angry");

    assertThat(again.refused()).isEqualTo(CONFLICT);
  }

  private EmpathyAttempt anaSeesHerOwn() {
    return Objects.requireNonNull(talk.ana.seesEmpathy().myAttempt());
  }
}
