package io.tandem.sessions.devices;

import io.tandem.events.EventType;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A ring that is due: all that a phone gets to know of an event.
 *
 * @param userId whose phone it is
 * @param seq the event's number in its session
 * @param partner what the phone's user calls the other one; null if nothing is known
 * @param badge how many sessions that are not muted have something that the user has not seen
 */
public record Ring(
    String pushToken,
    String userId,
    UUID sessionId,
    UUID eventId,
    EventType type,
    long seq,
    @Nullable String partner,
    long badge) {
  private static final Logger LOG = Logger.getLogger(Ring.class);

  /** From a row of {@code take_rings}. Empty if it was dropped there, or has to be here. */
  static Optional<Ring> of(Object[] row) {
    return (Boolean) row[7] ? type(row).map(type -> of(row, type)) : Optional.empty();
  }

  /**
   * What a later release has noted, and this one knows no push for, would be in the way for ever.
   */
  private static Optional<EventType> type(Object[] row) {
    Optional<EventType> known = EventType.of((String) row[4]).filter(EventType::pushed);
    if (known.isEmpty()) {
      LOG.warnf("The ring of event %s is dropped: there is none for %s", row[3], row[4]);
    }
    return known;
  }

  private static Ring of(Object[] row, EventType type) {
    return new Ring(
        (String) row[0],
        (String) row[1],
        (UUID) row[2],
        (UUID) row[3],
        type,
        ((Number) row[5]).longValue(),
        (String) row[6],
        ((Number) row[8]).longValue());
  }
}
