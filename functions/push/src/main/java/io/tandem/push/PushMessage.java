package io.tandem.push;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.tandem.sessions.devices.Occasion;
import java.util.UUID;

/**
 * What one phone shows. Without a {@code channelId}, for Android shows nothing on a channel that
 * the app has not made.
 *
 * @param priority {@code high}, or a sleeping phone does not wake
 * @see <a
 *     href="https://docs.expo.dev/push-notifications/sending-notifications/#message-request-format">
 *     the format</a>
 */
@RegisterForReflection
record PushMessage(String to, String title, String body, Data data, String sound, String priority) {

  /**
   * What the app gets to know which session to open.
   *
   * @param event the event's type
   */
  @RegisterForReflection
  record Data(UUID sessionId, String event, long seq) {}

  static PushMessage of(Occasion occasion, String partner, String token) {
    return new PushMessage(
        token,
        partner,
        Wording.of(occasion.type(), partner),
        new Data(occasion.sessionId(), occasion.type().wireName(), occasion.seq()),
        "default",
        "high");
  }
}
