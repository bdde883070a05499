package io.tandem.sessions;

import static io.tandem.events.AttemptStatus.REFINING;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.events.Move;
import io.tandem.sessions.Answers.Validated;
import io.tandem.sessions.Views.MyAttempt;
import io.tandem.sessions.Views.TheirAttempt;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class RefinementTest {
  private final Conversation talk = Conversations.revealed();

  @Test
  void sayingNoMovesNobody() {
    Validated refined = talk.ana.saysNo("Not tired").answer();

    assertThat(refined).isEqualTo(new Validated(null));
    assertThat(talk.ana.gates()).doesNotContainKey("empathyValidated");
    assertThat(talk.stages()).containsExactly(2, 2);
  }

  @Test
  void oneEventSaysThatThereIsFeedback() {
    Result<Validated> refined = talk.ana.saysNo("Not tired");

    assertThat(refined.moves())
        .containsExactly(new Move.EmpathyStatusUpdated(REFINING, "invitee", null, true));
  }

  @Test
  void guesserSeesTheFeedbackAndThatTheyShouldTryAgain() {
    talk.ana.saysNo("Not tired").done();

    assertThat(talk.ben.seesEmpathy().hasNewSharedContext()).isTrue();
    assertThat(talk.ben.seesEmpathy().mine()).matches(it -> "Not tired".equals(it.feedback()));
  }

  @Test
  void subjectStillSeesTheTextThatWasRevealed() {
    talk.ana.saysNo("Not tired").done();

    MyAttempt bens = Objects.requireNonNull(talk.ben.seesEmpathy().mine());
    assertThat(talk.ana.seesEmpathy().partner())
        .isEqualTo(new TheirAttempt(bens.id(), REFINING, 1, "Ana is tired", bens.sharedAt(), null));
    assertThat(talk.ana.seesEmpathy().hasNewSharedContext()).isFalse();
  }
}
