package io.tandem.sessions;

import static io.tandem.sessions.ErrorCode.CONFLICT;
import static io.tandem.sessions.ErrorCode.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.events.Move;
import io.tandem.sessions.Views.MyContext;
import io.tandem.sessions.Views.TheirContext;
import org.junit.jupiter.api.Test;

final class ContextTest {
  @Test
  void subjectHelpsTheGuesser() {
    Conversation talk = Conversations.refining();

    Result<?> shared = talk.ana.explains("It was late");

    assertThat(shared.moves()).containsExactly(new Move.EmpathyContextShared("inviter"));
    assertThat(talk.ben.seesEmpathy().mine())
        .matches(it -> new MyContext("It was late", talk.now(), null).equals(it.context()));
  }

  @Test
  void subjectSeesTheirOwnWords() {
    Conversation talk = Conversations.refining();

    talk.ana.explains("It was late").done();

    assertThat(talk.ana.seesEmpathy().partner())
        .matches(it -> new TheirContext("It was late", talk.now()).equals(it.context()));
  }

  @Test
  void guesserHasNoContextToShare() {
    Conversation talk = Conversations.refining();

    Result<?> shared = talk.ben.explains("It was late");

    assertThat(shared.refused()).isEqualTo(CONFLICT);
  }

  @Test
  void thereIsNothingToHelpWithBeforeTheFirstGuess() {
    Conversation talk = Conversations.atStage2();

    Result<?> shared = talk.ana.explains("It was late");

    assertThat(shared.refused()).isEqualTo(NOT_FOUND);
  }

  @Test
  void thereIsNoContextToReadBeforeItIsShared() {
    Conversation talk = Conversations.refining();

    Result<?> viewed = talk.ben.readsContext();

    assertThat(viewed.refused()).isEqualTo(NOT_FOUND);
  }

  @Test
  void memberWithoutAGuessHasNoContextToRead() {
    Conversation talk = Conversations.atStage2();

    Result<?> viewed = talk.ben.readsContext();

    assertThat(viewed.refused()).isEqualTo(NOT_FOUND);
  }
}
