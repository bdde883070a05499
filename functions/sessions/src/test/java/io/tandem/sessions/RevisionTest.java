package io.tandem.sessions;

import static io.tandem.events.AttemptStatus.VALIDATED;
import static io.tandem.sessions.ErrorCode.CONFLICT;
import static io.tandem.sessions.ErrorCode.NOT_FOUND;
import static io.tandem.sessions.ErrorCode.SESSION_NOT_ACTIVE;
import static io.tandem.sessions.ErrorCode.VALIDATION_ERROR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A member judges only a text they have read. */
final class RevisionTest {
  private static final String SOMETHING_ELSE =
      "Your partner has changed their guess in the meantime";

  interface Verdict extends BiFunction<Speaker, Integer, Result<?>> {}

  static List<Verdict> verdicts() {
    return List.of(Speaker::saysYesTo, Speaker::saysNoTo);
  }

  @ParameterizedTest
  @MethodSource("verdicts")
  void revisionThatWasReadIsJudged(Verdict verdict) {
    Conversation talk = Conversations.revealed();

    Result<?> judged = verdict.apply(talk.ana, 1);

    assertThat(judged.events()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("verdicts")
  void revisionThatThePartnerHasReplacedIsNotJudged(Verdict verdict) {
    Conversation talk = Conversations.refining();
    talk.ben.guesses("Ana is lonely").done();

    Refusal refusal = verdict.apply(talk.ana, 1).refusal();

    assertThat(refusal).isEqualTo(Refusal.conflict(SOMETHING_ELSE));
    assertThat(verdict.apply(talk.ana, 2).events()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("verdicts")
  void revisionThatIsNotWrittenYetIsNotJudged(Verdict verdict) {
    Conversation talk = Conversations.revealed();

    assertThat(verdict.apply(talk.ana, 2).refused()).isEqualTo(CONFLICT);
  }

  @Test
  void guessThatIsBeingRefinedMayBeRightAfterAll() {
    Conversation talk = Conversations.refining();

    talk.ana.saysYesTo(1).done();

    assertThat(talk.ben.seesEmpathy().mine()).matches(it -> it.status() == VALIDATED);
    assertThat(talk.ben.seesEmpathy().hasNewSharedContext()).isFalse();
    assertThat(talk.ana.gates()).containsKey("empathyValidated");
  }

  @Test
  void guesserCannotResubmitAfterTheYes() {
    Conversation talk = Conversations.refining();
    talk.ana.saysYes().done();

    assertThat(talk.ben.guesses("Ana is lonely").refused()).isEqualTo(CONFLICT);
  }

  @Test
  void secondYesMovesBothEvenForAGuessBeingRefined() {
    Conversation talk = Conversations.refining();
    talk.ben.saysYes().done();

    var validated = talk.ana.saysYes().answer();

    assertThat(Objects.requireNonNull(validated.transition()).currentStage()).isEqualTo(3);
    assertThat(talk.stages()).containsExactly(3, 3);
  }

  @ParameterizedTest
  @MethodSource("verdicts")
  void revisionIsCheckedAfterSessionStageAndExistence(Verdict verdict) {
    assertThat(verdict.apply(Conversations.revealed().zoe, 7).refused()).isEqualTo(NOT_FOUND);
    assertThat(verdict.apply(Conversations.paused().ana, 7).refused())
        .isEqualTo(SESSION_NOT_ACTIVE);
    assertThat(verdict.apply(Conversations.atStage3().ana, 7).refused())
        .isEqualTo(VALIDATION_ERROR);
    assertThat(verdict.apply(Conversations.atStage2().ana, 7).refused()).isEqualTo(NOT_FOUND);
  }

  @ParameterizedTest
  @MethodSource("verdicts")
  void revisionIsCheckedBeforeTheAttemptsStatus(Verdict verdict) {
    Conversation talk = Conversations.revealed();
    talk.ana.saysYes().done();

    assertThat(verdict.apply(talk.ana, 2).refusal().message()).isEqualTo(SOMETHING_ELSE);
    assertThat(verdict.apply(talk.ana, 1).refusal().message()).isNotEqualTo(SOMETHING_ELSE);
  }
}
