package io.tandem.sessions;

import static io.tandem.sessions.Gate.FEEL_HEARD_CONFIRMED;

import io.tandem.events.Move;
import io.tandem.sessions.Answers.FeltHeard;
import org.jspecify.annotations.Nullable;

/** Stage 1: each is heard at their own pace. The inviter may be heard before anybody accepts. */
final class Witnessing {
  private Witnessing() {}

  static Outcome<FeltHeard> confirm(Turn turn, boolean confirmed) {
    return turn.byMember()
        .whileStatusIs(SessionStatus.INVITED, SessionStatus.ACTIVE)
        .at(Stage.WITNESS)
        .then(() -> new FeltHeard(confirmed ? moveOn(turn) : null));
  }

  private static Views.@Nullable Message moveOn(Turn turn) {
    Member me = turn.me();
    me.satisfy(FEEL_HEARD_CONFIRMED, turn.moment().now());
    Views.Message message = me.enter(Stage.PERSPECTIVE_STRETCH, turn.moment());
    turn.happened(
        new Move.PartnerStageCompleted(Stage.WITNESS.number(), null, turn.myName(), null, null));
    return message;
  }
}
