package io.tandem.sessions;

import static io.tandem.events.AttemptStatus.REVEALED;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.events.Move;
import io.tandem.sessions.Refusal.FieldError;
import io.tandem.sessions.Views.MyAttempt;
import io.tandem.sessions.Views.TheirAttempt;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class ResubmissionTest {
  private final Conversation talk = Conversations.refining();

  @Test
  void newTextIsRevealedAtOnceAndRaisesTheRevision() {
    MyAttempt before = Objects.requireNonNull(talk.ben.seesEmpathy().mine());

    talk.ben.guesses("Ana is lonely").done();

    assertThat(talk.ben.seesEmpathy().mine())
        .isEqualTo(
            new MyAttempt(
                before.id(), REVEALED, 2, "Ana is lonely", talk.now(), "Not tired", null));
    assertThat(talk.ana.seesEmpathy().partner())
        .isEqualTo(new TheirAttempt(before.id(), REVEALED, 2, "Ana is lonely", talk.now(), null));
  }

  @Test
  void eventsReportTheGuessAndItsResubmission() {
    Result<?> shared = talk.ben.guesses("Ana is lonely");

    assertThat(shared.moves())
        .containsExactly(
            new Move.PartnerEmpathyShared("invitee"), new Move.EmpathyResubmitted("invitee"));
  }

  @Test
  void textThatThePartnerHasJustReadIsRefused() {
    Refusal refusal = talk.ben.guesses("Ana is tired").refusal();

    assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATION_ERROR);
    assertThat(refusal.details())
        .isEqualTo(List.of(new FieldError("content", "must not be the same as before")));
  }

  @Test
  void textFromBeforeTheLastOneMayComeBack() {
    talk.ben.guesses("Ana is lonely").done();
    talk.ana.saysNo("Not lonely either").done();

    talk.ben.guesses("Ana is tired").done();

    assertThat(talk.ben.seesEmpathy().mine()).matches(it -> it.revision() == 3);
  }

  @Test
  void heldTextMayBeReplacedByItself() {
    Conversation held = Conversations.atStage2();
    held.ana.guesses("Ben is sad").done();

    held.ana.guesses("Ben is sad").done();

    assertThat(held.ana.seesEmpathy().mine()).matches(it -> it.sharedAt().equals(held.now()));
  }

  @Test
  void sharingARevealedTextIsAConflictEvenWhenUnchanged() {
    Result<?> again = talk.ana.guesses("Ben is sad");

    assertThat(again.refused()).isEqualTo(ErrorCode.CONFLICT);
  }

  @Test
  void resubmittedTextMayBeValidated() {
    talk.ben.guesses("Ana is lonely").done();

    talk.ana.saysYes().done();
    talk.ben.saysYes().done();

    assertThat(talk.stages()).containsExactly(3, 3);
  }

  @Test
  void resubmittedTextMayBeRejectedAgain() {
    talk.ben.guesses("Ana is lonely").done();

    talk.ana.saysNo("Not lonely either").done();

    assertThat(talk.ben.seesEmpathy().hasNewSharedContext()).isTrue();
    assertThat(talk.ben.seesEmpathy().mine()).matches(it -> it.revision() == 2);
  }
}
