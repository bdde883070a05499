package io.tandem.sessions;

import io.tandem.events.SessionEvent;
import java.util.List;

/** What came of an action: done, with its answer and the events it caused, or refused. */
public sealed interface Outcome<A> {

  /**
   * @param answer what the caller is told
   * @param version the session's last {@code seq}, this action's events included
   * @param events what happened, in {@code seq} order; none if nothing did
   */
  record Done<A>(A answer, long version, List<SessionEvent> events) implements Outcome<A> {}

  /** Nothing was changed. */
  record Refused<A>(Refusal refusal) implements Outcome<A> {}
}
