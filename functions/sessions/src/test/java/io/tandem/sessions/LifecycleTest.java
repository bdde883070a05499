package io.tandem.sessions;

import static io.tandem.sessions.ErrorCode.GATE_NOT_SATISFIED;
import static io.tandem.sessions.Gate.AGREEMENT_CREATED;
import static io.tandem.sessions.SessionStatus.ACTIVE;
import static io.tandem.sessions.SessionStatus.PAUSED;
import static io.tandem.sessions.SessionStatus.RESOLVED;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.events.Move;
import org.junit.jupiter.api.Test;

final class LifecycleTest {
  @Test
  void eitherPausesAnActiveSession() {
    Conversation talk = Conversations.joined();

    Result<Answers.Nothing> paused = talk.ben.pauses();

    assertThat(paused.answer()).isEqualTo(new Answers.Nothing());
    assertThat(paused.moves()).containsExactly(new Move.SessionPaused());
    assertThat(talk.status()).isEqualTo(PAUSED);
  }

  @Test
  void eitherResumesAPausedSession() {
    Conversation talk = Conversations.paused();

    Result<?> resumed = talk.ben.resumes();

    assertThat(resumed.moves()).containsExactly(new Move.SessionResumed());
    assertThat(talk.status()).isEqualTo(ACTIVE);
  }

  @Test
  void sessionIsResolvedOnceBothHaveAgreed() {
    Conversation talk = Conversations.agreed();

    Result<?> resolved = talk.ana.resolves();

    assertThat(resolved.moves()).containsExactly(new Move.SessionResolved());
    assertThat(talk.status()).isEqualTo(RESOLVED);
  }

  @Test
  void sessionIsNotResolvedWhileOneHasNotAgreed() {
    Conversation talk = Conversations.atStage4();
    talk.ana.records(AGREEMENT_CREATED).done();

    Refusal refusal = talk.ana.resolves().refusal();

    assertThat(refusal.code()).isEqualTo(GATE_NOT_SATISFIED);
    assertThat(refusal.message()).contains("agreementCreated");
  }
}
