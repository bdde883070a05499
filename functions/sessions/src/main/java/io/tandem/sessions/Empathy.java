package io.tandem.sessions;

import static io.tandem.events.AttemptStatus.VALIDATED;

import io.tandem.events.AttemptStatus;
import io.tandem.events.EmpathyStatus;
import io.tandem.events.PrivatePart;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stage 2 as one member sees it: of the other's guess only what is revealed. */
final class Empathy {
  private Empathy() {}

  static EmpathyStatus statusFor(Session session, Member member) {
    Attempt mine = member.attempt();
    Attempt theirs = attemptOf(session.partnerOf(member));
    return new EmpathyStatus(
        mine == null ? null : mine.asGuesserSeesIt(),
        theirs == null || !theirs.status().shownToSubject() ? null : theirs.asSubjectSeesIt(),
        theirs != null,
        mine != null && mine.isBeingRefined(),
        mine != null && mine.hasUnviewedContext(),
        mine == null ? null : mine.sharedContext(),
        is(mine, VALIDATED) && is(theirs, VALIDATED));
  }

  /** Every member's own view, to go with an event that changed it. */
  static Map<String, PrivatePart> viewsOf(Session session) {
    Map<String, PrivatePart> views = new HashMap<>();
    for (Member member : session.members()) {
      views.put(member.userId(), PrivatePart.empathy(statusFor(session, member)));
    }
    return views;
  }

  static @Nullable Attempt attemptOf(@Nullable Member guesser) {
    return guesser == null ? null : guesser.attempt();
  }

  static boolean is(@Nullable Attempt attempt, AttemptStatus status) {
    return attempt != null && attempt.status() == status;
  }
}
