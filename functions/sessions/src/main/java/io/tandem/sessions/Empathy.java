package io.tandem.sessions;

import static io.tandem.events.AttemptStatus.VALIDATED;

import io.tandem.events.AttemptStatus;
import org.jspecify.annotations.Nullable;

/** Stage 2 as one member sees it; the other's guess shows only once it is revealed. */
final class Empathy {
  private Empathy() {}

  static Views.Empathy seenBy(Session session, Member member) {
    Attempt mine = member.attempt();
    Attempt theirs = attemptOf(session.partnerOf(member));
    return new Views.Empathy(
        mine == null ? null : mine.asGuesserSeesIt(),
        theirs == null || !theirs.status().isRevealed() ? null : theirs.asSubjectSeesIt(),
        theirs != null,
        mine != null && mine.isBeingRefined(),
        mine != null && mine.hasUnviewedContext(),
        is(mine, VALIDATED) && is(theirs, VALIDATED));
  }

  static @Nullable Attempt attemptOf(@Nullable Member guesser) {
    return guesser == null ? null : guesser.attempt();
  }

  static boolean is(@Nullable Attempt attempt, AttemptStatus status) {
    return attempt != null && attempt.status() == status;
  }
}
