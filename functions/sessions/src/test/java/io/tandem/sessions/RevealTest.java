package io.tandem.sessions;

import static io.tandem.events.AttemptStatus.REVEALED;
import static io.tandem.sessions.ErrorCode.CONFLICT;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.events.Move;
import io.tandem.sessions.Views.Empathy;
import io.tandem.sessions.Views.MyAttempt;
import io.tandem.sessions.Views.TheirAttempt;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RevealTest {
  private final Conversation talk = Conversations.atStage2();
  private Instant anaGuessedAt;

  @BeforeEach
  void anaHasGuessed() {
    talk.ana.guesses("Ben is sad").done();
    anaGuessedAt = talk.now();
  }

  @Test
  void secondGuessRevealsBothWithRevision1() {
    talk.ben.guesses("Ana is tired").done();

    assertThat(talk.ana.seesEmpathy().mine()).matches(it -> it.status() == REVEALED);
    assertThat(talk.ana.seesEmpathy().mine()).matches(it -> it.revision() == 1);
    assertThat(talk.ben.seesEmpathy().mine()).matches(it -> it.status() == REVEALED);
    assertThat(talk.ben.seesEmpathy().mine()).matches(it -> it.revision() == 1);
  }

  @Test
  void eachSeesTheOthersGuess() {
    talk.ben.guesses("Ana is tired").done();

    MyAttempt anas = Objects.requireNonNull(talk.ana.seesEmpathy().mine());
    MyAttempt bens = Objects.requireNonNull(talk.ben.seesEmpathy().mine());
    assertThat(talk.ben.seesEmpathy())
        .isEqualTo(
            new Empathy(
                bens,
                new TheirAttempt(anas.id(), REVEALED, 1, "Ben is sad", anaGuessedAt, null),
                true,
                false,
                false,
                false));
    assertThat(talk.ana.seesEmpathy().partner())
        .isEqualTo(new TheirAttempt(bens.id(), REVEALED, 1, "Ana is tired", talk.now(), null));
  }

  @Test
  void eventsReportTheGuessAndThenTheReveal() {
    Result<?> shared = talk.ben.guesses("Ana is tired");

    assertThat(shared.moves())
        .containsExactly(new Move.PartnerEmpathyShared("invitee"), new Move.EmpathyRevealed());
  }

  @Test
  void revealedGuessIsNotReplaced() {
    talk.ben.guesses("Ana is tired").done();

    Result<?> again = talk.ana.guesses("Ben is angry");

    assertThat(again.refused()).isEqualTo(CONFLICT);
  }

  @Test
  void validatedGuessIsNotReplaced() {
    talk.ben.guesses("Ana is tired").done();
    talk.ana.saysYes().done();

    Result<?> again = talk.ben.guesses("Ana is angry");

    assertThat(again.refused()).isEqualTo(CONFLICT);
  }
}
