package io.tandem.push;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Objects;
import java.util.UUID;

/**
 * What one phone shows. It has no {@code channelId}, because Android shows nothing on a channel
 * that the app has not created.
 *
 * @param badge the number on the app's icon
 * @param priority {@code high}; otherwise a sleeping phone does not wake
 * @see <a
 *     href="https://docs.expo.dev/push-notifications/sending-notifications/#message-request-format">
 *     the format</a>
 */
@RegisterForReflection
record PushMessage(
    String to, String title, String body, Data data, long badge, String sound, String priority) {

  /**
   * Tells the app which session to open.
   *
   * @param event the event's type
   */
  @RegisterForReflection
  record Data(UUID sessionId, String event, long seq) {}

  static PushMessage of(Ring ring) {
    String partner = Objects.requireNonNullElse(ring.partner(), Wording.NAMELESS_PARTNER);
    return new PushMessage(
        ring.pushToken(),
        partner,
        Wording.of(ring.type(), partner),
        new Data(ring.sessionId(), ring.type().wireName(), ring.seq()),
        ring.badge(),
        "default",
        "high");
  }
}
