package io.tandem.realtime;

import io.quarkus.funqy.Funq;
import io.tandem.events.SnsDelivery;
import io.tandem.events.SnsDelivery.Notification;

/** Carries events to Ably. Who throws has failed: the event is delivered again, then kept aside. */
public final class Realtime {
  private final Ably ably;

  Realtime(Ably ably) {
    this.ably = ably;
  }

  /**
   * Publishes each event with one request; an event that came before is dropped by its id.
   *
   * @throws NotPublished if Ably did not take all of it
   */
  @Funq("realtime")
  public void deliver(SnsDelivery delivery) {
    delivery.records().forEach(record -> ably.publish(read(record.sns())));
  }

  // Not with its cause, which may quote the message.
  private static Broadcast read(Notification notification) {
    try {
      return Broadcast.of(notification.message());
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(
          "SNS message %s is no event: %s"
              .formatted(notification.messageId(), e.getClass().getSimpleName()));
    }
  }
}
