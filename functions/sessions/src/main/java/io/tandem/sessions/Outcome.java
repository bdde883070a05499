package io.tandem.sessions;

import io.tandem.events.SessionEvent;
import java.util.List;
import java.util.Optional;

/** The result of an action: done, with its answer and its events, or refused. */
public sealed interface Outcome<A> {

  /**
   * @param answer the action's own fields beside the session's state
   * @param events what happened, in {@code seq} order; empty if nothing did
   * @param session the session as it is now; empty if the action has none
   */
  record Done<A>(A answer, List<SessionEvent> events, Optional<Snapshot> session)
      implements Outcome<A> {

    /** The result of an action that has no session. */
    public static <A> Done<A> of(A answer) {
      return new Done<>(answer, List.of(), Optional.empty());
    }
  }

  /** Nothing was changed. */
  record Refused<A>(Refusal refusal) implements Outcome<A> {}
}
