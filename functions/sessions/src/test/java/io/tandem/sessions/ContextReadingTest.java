package io.tandem.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

    Result<?> viewed = talk.ben.readsContext();

    assertThat(viewed.events()).isEmpty();
    assertThat(viewedAt()).isEqualTo(talk.now());
    assertThat(hasUnviewed()).isFalse();
  }

  @Test
  void readingIsRepeatableAndTheFirstTimeIsKept() {
    talk.ana.explains("It was late").done();
    talk.ben.readsContext().done();
    Instant first = viewedAt();

    talk.ben.readsContext().done();

    assertThat(viewedAt()).isEqualTo(first);
  }

  @Test
  void newContextIsUnviewedAgain() {
    talk.ana.explains("It was late").done();
    talk.ben.readsContext().done();

    talk.ana.explains("And cold").done();

    assertThat(hasUnviewed()).isTrue();
    assertThat(viewedAt()).isNull();
  }

  @Test
  void nothingIsLeftToReadOnceTheGuessIsResubmitted() {
    talk.ana.explains("It was late").done();

    talk.ben.guesses("Ana was cold").done();

    assertThat(hasUnviewed()).isFalse();
    assertThat(context()).isNotNull();
  }

  @Test
  void contextThatWasReadStaysReadInANewRefinement() {
    talk.ana.explains("It was late").done();
    talk.ben.readsContext().done();

    talk.ben.guesses("Ana was cold").done();
    talk.ana.saysNo("Not cold").done();

    assertThat(hasUnviewed()).isFalse();
  }

  @Test
  void contextThatWasNotReadIsStillUnviewedInANewRefinement() {
    talk.ana.explains("It was late").done();

    talk.ben.guesses("Ana was cold").done();
    talk.ana.saysNo("Not cold").done();

    assertThat(hasUnviewed()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(names = {"PAUSED", "RESOLVED"})
  void contextIsReadInAnyStatusAndAtAnyStage(SessionStatus status) {
    talk.ana.explains("It was late").done();
    talk.ben.guesses("Ana was cold").done();
    Conversations.goOnTo(status, talk);

    talk.ben.readsContext().done();

    assertThat(talk.status()).isEqualTo(status);
    assertThat(viewedAt()).isEqualTo(talk.now());
  }

  private boolean hasUnviewed() {
    return talk.ben.seesEmpathy().hasUnviewedSharedContext();
  }

  private @Nullable Instant viewedAt() {
    return Objects.requireNonNull(context()).viewedAt();
  }

  private Views.@Nullable MyContext context() {
    return Objects.requireNonNull(talk.ben.seesEmpathy().mine()).context();
  }
}
