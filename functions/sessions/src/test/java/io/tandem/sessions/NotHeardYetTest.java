package io.tandem.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.sessions.Answers.FeltHeard;
import org.junit.jupiter.api.Test;

final class NotHeardYetTest {
  private final Conversation talk = Conversations.atStage1();

  @Test
  void notFeelingHeardYetAnswersNoMessageAndChangesNothing() {
    var before = talk.row();

    Result<FeltHeard> notYet = talk.ana.doesNotFeelHeardYet();

    assertThat(notYet.answer()).isEqualTo(new FeltHeard(null));
    assertThat(notYet.events()).isEmpty();
    assertThat(talk.row()).isEqualTo(before);
  }
}
