package io.tandem.sessions;

import io.tandem.events.Move;
import io.tandem.events.SessionEvent;
import java.util.List;

/** The outcome of an action, for tests. */
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
