package io.tandem.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.sessions.Answers.ContextViewed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code hasUnviewedSharedContext} through its whole cycle. */
final class ContextReadingTest {
  private final Conversation talk = Conversations.refining();

  @BeforeEach
  void nothingIsSharedYet() {
    assertThat(hasUnviewed()).isFalse();
  }

  @Test
  void sharedContextIsUnviewedUntilItIsRead() {
    talk.ana.explains("It was late").done();
    assertThat(hasUnviewed()).isTrue();

    Result<ContextViewed> viewed = talk.ben.readsContext();

    assertThat(viewed.answer().viewedAt()).isEqualTo(talk.now());
    assertThat(viewed.events()).isEmpty();
    assertThat(hasUnviewed()).isFalse();
  }

  @Test
  void readingIsRepeatable() {
    talk.ana.explains("It was late").done();
    talk.ben.readsContext().done();

    ContextViewed again = talk.ben.readsContext().answer();

    assertThat(again.viewedAt()).isEqualTo(talk.now());
    assertThat(hasUnviewed()).isFalse();
  }

  @Test
  void newContextIsUnviewedAgain() {
    talk.ana.explains("It was late").done();
    talk.ben.readsContext().done();

    talk.ana.explains("And cold").done();

    assertThat(hasUnviewed()).isTrue();
  }

  @Test
  void nothingIsLeftToReadOnceTheGuessIsResubmitted() {
    talk.ana.explains("It was late").done();

    talk.ben.guesses("Ana was cold").done();

    assertThat(hasUnviewed()).isFalse();
    assertThat(talk.ben.seesEmpathy().sharedContext()).isNotNull();
  }

  @Test
  void whatWasReadStaysReadInANewRefinement() {
    talk.ana.explains("It was late").done();
    talk.ben.readsContext().done();
    talk.ben.guesses("Ana was cold").done();

    talk.ana.saysNo("Not cold").done();

    assertThat(hasUnviewed()).isFalse();
  }

  @Test
  void whatWasNotReadIsStillToBeReadInANewRefinement() {
    talk.ana.explains("It was late").done();
    talk.ben.guesses("Ana was cold").done();

    talk.ana.saysNo("Not cold").done();

    assertThat(hasUnviewed()).isTrue();
  }

  private boolean hasUnviewed() {
    return talk.ben.seesEmpathy().hasUnviewedSharedContext();
  }
}
