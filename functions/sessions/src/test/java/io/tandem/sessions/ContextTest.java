package io.tandem.sessions;

import static io.tandem.sessions.ErrorCode.CONFLICT;
import static io.tandem.sessions.ErrorCode.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.events.Move;
import io.tandem.events.PrivatePart;
import io.tandem.events.SharedContext;
import io.tandem.sessions.Answers.ContextShared;
import io.tandem.sessions.Answers.ContextViewed;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ContextTest {

  @Test
  void subjectHelpsTheGuesser() {
    Conversation talk = Conversations.refining();

    ContextShared shared = talk.ana.explains("It was late").answer();

    assertThat(shared.sharedAt()).isEqualTo(talk.now());
    assertThat(talk.ben.seesEmpathy().sharedContext())
        .isEqualTo(new SharedContext("It was late", talk.now()));
  }

  @Test
  void contentIsForTheGuesserAlone() {
    Conversation talk = Conversations.refining();

    Result<ContextShared> shared = talk.ana.explains("It was late");

    PrivatePart part =
        PrivatePart.context(talk.ben.seesEmpathy(), new SharedContext("It was late", talk.now()));
    assertThat(shared.moves()).containsExactly(new Move.EmpathyContextShared("ana"));
    assertThat(shared.privateParts()).isEqualTo(List.of(Map.of("ben", part)));
    assertThat(talk.ana.seesEmpathy().sharedContext()).isNull();
  }

  @Test
  void guesserHasNoContextToShare() {
    Conversation talk = Conversations.refining();

    Result<ContextShared> shared = talk.ben.explains("It was late");

    assertThat(shared.refused()).isEqualTo(CONFLICT);
  }

  @Test
  void thereIsNothingToHelpWithBeforeTheFirstGuess() {
    Conversation talk = Conversations.atStage2();

    Result<ContextShared> shared = talk.ana.explains("It was late");

    assertThat(shared.refused()).isEqualTo(NOT_FOUND);
  }

  @Test
  void thereIsNoContextToReadBeforeItIsShared() {
    Conversation talk = Conversations.refining();

    Result<ContextViewed> viewed = talk.ben.readsContext();

    assertThat(viewed.refused()).isEqualTo(NOT_FOUND);
  }

  @Test
  void whoHasNotGuessedHasNoContextToRead() {
    Conversation talk = Conversations.atStage2();

    Result<ContextViewed> viewed = talk.ben.readsContext();

    assertThat(viewed.refused()).isEqualTo(NOT_FOUND);
  }
}
