package io.tandem.push;

import io.tandem.sessions.devices.HeldPush;
import io.tandem.sessions.devices.Occasion;
import java.util.Objects;
import java.util.UUID;

/** A message to a phone, and which event it is for. */
record Ring(UUID eventId, PushMessage message) {
  static Ring of(HeldPush held) {
    return of(
        held.occasion(),
        Objects.requireNonNullElse(held.partner(), Wording.NAMELESS_PARTNER),
        held.pushToken());
  }

  static Ring of(Occasion occasion, String partner, String token) {
    return new Ring(occasion.eventId(), PushMessage.of(occasion, partner, token));
  }
}
