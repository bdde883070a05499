package io.tandem.sessions;

import io.tandem.events.AttemptStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Who has something to do now. */
final class Waiting {
  private Waiting() {}

  /** {@link Views#ME}, {@link Views#PARTNER}, both in this order, or neither. */
  static List<String> seenBy(Session session, Member me) {
    List<String> waitingFor = new ArrayList<>();
    if (canAct(session, me)) {
      waitingFor.add(Views.ME);
    }
    Member partner = session.partnerOf(me);
    boolean nobodyHasJoined = session.status() == SessionStatus.INVITED;
    if (nobodyHasJoined || partner != null && canAct(session, partner)) {
      waitingFor.add(Views.PARTNER);
    }
    return waitingFor;
  }

  private static boolean canAct(Session session, Member member) {
    return switch (session.status()) {
      case CREATED -> true;
      // A guess needs a partner, and nobody has joined yet.
      case INVITED -> member.stage() != Stage.PERSPECTIVE_STRETCH;
      case ACTIVE -> hasToDo(session, member);
      case PAUSED, RESOLVED, ABANDONED -> false;
    };
  }

  private static boolean hasToDo(Session session, Member member) {
    Member partner = Objects.requireNonNull(session.partnerOf(member));
    return !member.missingGates().isEmpty()
        || Advancement.isPossible(session, member)
        || switch (member.stage()) {
          case ONBOARDING, WITNESS, NEED_MAPPING -> false;
          // A first guess or an open verdict already shows as a missing gate.
          case PERSPECTIVE_STRETCH -> Empathy.is(member.attempt(), AttemptStatus.REFINING);
          case STRATEGIC_REPAIR -> !hasAgreed(member) || hasAgreed(partner);
        };
  }

  private static boolean hasAgreed(Member member) {
    return member.has(Gate.AGREEMENT_CREATED);
  }
}
