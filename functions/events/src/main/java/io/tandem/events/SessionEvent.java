package io.tandem.events;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One event of a session: the unit that is stored, published and delivered. The domain and the log
 * name members by role (see {@link Cast}); the wire uses user ids.
 *
 * @param id UUID v7; consumers drop a second event with the same id
 * @param sessionId the session it happened in
 * @param seq its number in the session: 1, 2, 3 … without gap or repeat
 * @param time when it happened, to the millisecond
 * @param triggeredByUserId who acted
 * @param progress each member's progress after this event, keyed like {@code triggeredByUserId}
 * @param move what happened
 */
public record SessionEvent(
    UUID id,
    UUID sessionId,
    long seq,
    Instant time,
    String triggeredByUserId,
    Map<String, MemberProgress> progress,
    Move move) {

  /** The type that {@code move} belongs to. */
  public EventType type() {
    return EventType.of(move);
  }

  /**
   * Whether a phone should ring: the event's type is pushed, and the session has a member besides
   * the one who acted. A validated guess does not ring, because the same action also completes the
   * stage, which does.
   */
  public boolean ringsAPhone() {
    boolean somebodyElse = progress.keySet().stream().anyMatch(id -> !id.equals(triggeredByUserId));
    boolean ringsByItself =
        !(move instanceof Move.EmpathyStatusUpdated updated)
            || updated.status() == AttemptStatus.REFINING;
    return type().pushed() && ringsByItself && somebodyElse;
  }
}
