package io.tandem.sessions;

import io.tandem.events.Move;
import io.tandem.events.PrivatePart;
import io.tandem.events.SessionEvent;
import java.util.List;
import java.util.Map;

/** What came of an action, as tests look at it. */
record Result<A>(Outcome<A> outcome) {

  Outcome.Done<A> done() {
    if (outcome instanceof Outcome.Done<A> done) {
      return done;
    }
    throw new AssertionError("not done: " + outcome);
  }

  A answer() {
    return done().answer();
  }

  List<SessionEvent> events() {
    return done().events();
  }

  List<Move> moves() {
    return events().stream().map(SessionEvent::move).toList();
  }

  /** The private parts of each event, by user id. */
  List<Map<String, PrivatePart>> privateParts() {
    return events().stream().map(SessionEvent::privateParts).toList();
  }

  /** What each event told this member alone. */
  List<PrivatePart> toldAlone(Speaker member) {
    return privateParts().stream()
        .filter(parts -> parts.containsKey(member.id()))
        .map(parts -> parts.get(member.id()))
        .toList();
  }

  Refusal refusal() {
    if (outcome instanceof Outcome.Refused<A> refused) {
      return refused.refusal();
    }
    throw new AssertionError("not refused: " + outcome);
  }

  ErrorCode refused() {
    return refusal().code();
  }
}
