package io.tandem.push;

import io.tandem.events.EventType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A ring that is due: everything a phone learns about an event.
 *
 * @param userId whose phone it is
 * @param seq the event's number in its session
 * @param partner what the phone's user calls the partner; null if unknown
 * @param badge how many unmuted sessions have something the user has not seen
 */
record Ring(
    String pushToken,
    String userId,
    UUID sessionId,
    UUID eventId,
    EventType type,
    long seq,
    @Nullable String partner,
    long badge) {
  private static final Logger LOG = Logger.getLogger(Ring.class);

  /** Reads a row of {@code take_rings}. Empty if it was dropped there or must be dropped here. */
  static Optional<Ring> of(ResultSet row) throws SQLException {
    Optional<EventType> type = row.getBoolean(8) ? type(row) : Optional.empty();
    return type.isPresent() ? Optional.of(of(row, type.get())) : Optional.empty();
  }

  /** A ring that only a later release can push would otherwise wait forever. */
  private static Optional<EventType> type(ResultSet row) throws SQLException {
    Optional<EventType> known = EventType.of(row.getString(5)).filter(EventType::pushed);
    if (known.isEmpty()) {
      LOG.warnf(
          "Dropped the ring of event %s: this release does not push %s",
          row.getString(4), row.getString(5));
    }
    return known;
  }

  private static Ring of(ResultSet row, EventType type) throws SQLException {
    return new Ring(
        row.getString(1),
        row.getString(2),
        row.getObject(3, UUID.class),
        row.getObject(4, UUID.class),
        type,
        row.getLong(6),
        row.getString(7),
        row.getLong(9));
  }
}
