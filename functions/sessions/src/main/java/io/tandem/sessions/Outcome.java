package io.tandem.sessions;

import io.tandem.events.SessionEvent;
import java.util.List;
import java.util.Optional;

/** What came of an action: done, with its answer and the events it caused, or refused. */
public sealed interface Outcome<A> {

  /**
   * @param answer what the caller is told beside the session's state
   * @param events what happened, in {@code seq} order; none if nothing did
   * @param session as it is now; empty if the action is on none
   */
  record Done<A>(A answer, List<SessionEvent> events, Optional<Snapshot> session)
      implements Outcome<A> {

    /** Done on something that is no session's. */
    public static <A> Done<A> of(A answer) {
      return new Done<>(answer, List.of(), Optional.empty());
    }
  }

  /** Nothing was changed. */
  record Refused<A>(Refusal refusal) implements Outcome<A> {}
}
