package io.tandem.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.sessions.Answers.FeltHeard;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class NotHeardYetTest {
  private final Conversation talk = Conversations.atStage1();

  @Test
  void whoDoesNotFeelHeardYetStaysWithoutAnEvent() {
    Result<FeltHeard> notYet = talk.ana.tellsHowHeard(false, null);

    assertThat(notYet.answer())
        .isEqualTo(new FeltHeard(false, null, null, false, Optional.empty()));
    assertThat(notYet.events()).isEmpty();
    assertThat(talk.stages()).containsExactly(1, 1);
    assertThat(talk.ana.sees().progress().milestones()).isEqualTo(new Views.Milestones(null));
  }

  @Test
  void theyAreToldWhetherThePartnerDoes() {
    talk.ben.feelsHeard().done();

    FeltHeard notYet = talk.ana.tellsHowHeard(false, null).answer();

    assertThat(notYet.partnerCompleted()).isTrue();
  }

  @Test
  void theirWordsAreKept() {
    talk.ana.tellsHowHeard(false, "You look at your phone").done();

    assertThat(talk.row()).containsEntry("inviter.feelHeardFeedback", "You look at your phone");
  }
}
