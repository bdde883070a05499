package io.tandem.sessions;

import static io.tandem.sessions.SessionStatus.ACTIVE;
import static io.tandem.sessions.SessionStatus.PAUSED;
import static io.tandem.sessions.SessionStatus.RESOLVED;

import io.tandem.events.Move;
import io.tandem.sessions.Answers.Nothing;
import org.jspecify.annotations.Nullable;

/** Pauses, resumes and resolves the session as a whole. */
final class Lifecycle {
  private Lifecycle() {}

  static Outcome<Nothing> pause(Turn turn, @Nullable String reason) {
    return turn.byMember()
        .whileStatusIs(ACTIVE)
        .then(() -> change(turn, PAUSED, new Move.SessionPaused(), reason));
  }

  static Outcome<Nothing> resume(Turn turn, @Nullable String reason) {
    return turn.byMember()
        .whileStatusIs(PAUSED)
        .then(() -> change(turn, ACTIVE, new Move.SessionResumed(), reason));
  }

  static Outcome<Nothing> resolve(Turn turn, @Nullable String reason) {
    return turn.byMember()
        .whileStatusIs(ACTIVE)
        .unless(
            () -> !turn.session().members().stream().allMatch(Lifecycle::hasAgreed),
            () ->
                Refusal.of(
                    ErrorCode.GATE_NOT_SATISFIED,
                    "Both need to be at stage 4 with " + Gate.AGREEMENT_CREATED.key()))
        .then(() -> change(turn, RESOLVED, new Move.SessionResolved(), reason));
  }

  /** The gate can be satisfied only at stage 4. */
  private static boolean hasAgreed(Member member) {
    return member.has(Gate.AGREEMENT_CREATED);
  }

  private static void change(Turn turn, SessionStatus status, Move move, @Nullable String reason) {
    turn.session().becomes(status, turn.role(), reason, turn.moment().now());
    turn.happened(move);
  }
}
