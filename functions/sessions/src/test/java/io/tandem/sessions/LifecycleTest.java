package io.tandem.sessions;

import static io.tandem.sessions.ErrorCode.GATE_NOT_SATISFIED;
import static io.tandem.sessions.Gate.AGREEMENT_CREATED;
import static io.tandem.sessions.SessionStatus.ACTIVE;
import static io.tandem.sessions.SessionStatus.PAUSED;
import static io.tandem.sessions.SessionStatus.RESOLVED;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.events.Move;
import io.tandem.events.PrivatePart;
import io.tandem.sessions.Answers.StatusChanged;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class LifecycleTest {

  @Test
  void eitherPausesAnActiveSession() {
    Conversation talk = Conversations.joined();

    Result<StatusChanged> paused = talk.ben.pauses();

    assertThat(paused.answer()).isEqualTo(new StatusChanged(PAUSED, talk.now()));
    assertThat(paused.moves()).containsExactly(new Move.SessionPaused());
    assertThat(paused.privateParts()).isEqualTo(List.of(Map.of()));
    assertThat(talk.status()).isEqualTo(PAUSED);
  }

  @Test
  void reasonIsForThePartnerAlone() {
    Conversation talk = Conversations.joined();

    Result<StatusChanged> paused = talk.ben.pauses("Dinner");

    assertThat(paused.privateParts())
        .isEqualTo(List.of(Map.of("ana", PrivatePart.reason("Dinner"))));
  }

  @Test
  void eitherResumesAPausedSession() {
    Conversation talk = Conversations.paused();

    Result<StatusChanged> resumed = talk.ben.resumes();

    assertThat(resumed.answer()).isEqualTo(new StatusChanged(ACTIVE, talk.now()));
    assertThat(resumed.moves()).containsExactly(new Move.SessionResumed());
    assertThat(talk.session().resolvedAt()).isNull();
  }

  @Test
  void sessionIsResolvedOnceBothHaveAgreed() {
    Conversation talk = Conversations.agreed();

    Result<StatusChanged> resolved = talk.ana.resolves();

    assertThat(resolved.answer()).isEqualTo(new StatusChanged(RESOLVED, talk.now()));
    assertThat(resolved.moves()).containsExactly(new Move.SessionResolved());
    assertThat(talk.ben.sees().summary().resolvedAt()).isEqualTo(talk.now());
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
