package io.tandem.sessions;

import static io.tandem.sessions.Gate.FEEL_HEARD_CONFIRMED;

import io.tandem.events.Move;
import io.tandem.events.PrivatePart;
import io.tandem.events.TransitionMessage;
import io.tandem.sessions.Answers.FeltHeard;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stage 1: each is heard, at an own pace; the inviter may be before anybody has accepted. */
final class Witnessing {
  private Witnessing() {}

  static Outcome<FeltHeard> confirm(Turn turn, boolean confirmed, @Nullable String feedback) {
    return turn.byMember()
        .whileStatusIs(SessionStatus.INVITED, SessionStatus.ACTIVE)
        .at(Stage.WITNESS)
        .then(
            () -> {
              turn.me().tellHowHeard(feedback);
              return confirmed ? heard(turn) : notYet(turn);
            });
  }

  private static FeltHeard notYet(Turn turn) {
    return new FeltHeard(false, null, null, isPartnerHeard(turn), Optional.empty());
  }

  private static FeltHeard heard(Turn turn) {
    Member me = turn.me();
    Instant now = turn.moment().now();
    me.satisfy(FEEL_HEARD_CONFIRMED, now);
    me.enter(Stage.PERSPECTIVE_STRETCH, now);
    TransitionMessage message = Guidance.TO_THE_OTHERS_EYES.at(turn.moment());
    turn.happened(
        new Move.PartnerStageCompleted(Stage.WITNESS.number(), null, me.userId(), null, null),
        Map.of(me.userId(), PrivatePart.message(message)));
    return new FeltHeard(
        true, now, me.stage().number(), isPartnerHeard(turn), Optional.of(message));
  }

  private static boolean isPartnerHeard(Turn turn) {
    Member partner = turn.session().partnerOf(turn.me());
    return partner != null && partner.has(FEEL_HEARD_CONFIRMED);
  }
}
