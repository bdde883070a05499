package io.tandem.sessions;

import io.tandem.events.Move;
import io.tandem.sessions.Answers.Nothing;

/** Stages 3 and 4: a member sets a gate. */
final class GateRecording {
  private GateRecording() {}

  static Outcome<Nothing> record(Turn turn, Gate gate) {
    return turn.byMember()
        .whileStatusIs(SessionStatus.ACTIVE)
        .at(gate.stage())
        .then(
            () -> {
              Member me = turn.me();
              if (!me.has(gate)) {
                me.satisfy(gate, turn.moment().now());
                turn.happened(move(gate, turn.myName()));
              }
            });
  }

  private static Move move(Gate gate, String by) {
    return switch (gate) {
      case NEEDS_CONFIRMED -> new Move.PartnerNeedsConfirmed(by);
      case NEEDS_SHARED -> new Move.PartnerNeedsShared(by);
      case NEEDS_VALIDATED -> new Move.PartnerNeedsValidated(by);
      case RANKING_SUBMITTED -> new Move.PartnerRankingSubmitted(by);
      case AGREEMENT_CREATED -> new Move.AgreementConfirmed(by);
      case COMPACT_SIGNED, INVITATION_SENT, FEEL_HEARD_CONFIRMED, EMPATHY_VALIDATED ->
          throw new IllegalArgumentException(gate + " is set by its own action only");
    };
  }
}
