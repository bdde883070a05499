package io.tandem.push;

import io.quarkus.funqy.Funq;
import io.tandem.events.CloudEvents;
import io.tandem.events.SessionEvent;
import io.tandem.events.SnsDelivery;
import io.tandem.events.SnsDelivery.Notification;
import io.tandem.telemetry.Invocation;

/** Carries events to phones. Who throws has failed, and the event is delivered again. */
public final class Push {
  private final Bell bell;
  private final Invocation invocation;

  Push(Bell bell, Invocation invocation) {
    this.bell = bell;
    this.invocation = invocation;
  }

  /**
   * Pushes each event that is worth it, to each member but the one who acted; once, however often
   * it comes.
   *
   * @throws NotPushed if Expo certainly took nothing of it, and may later
   */
  @Funq("push")
  public void push(SnsDelivery delivery) {
    invocation.begin();
    delivery.records().stream()
        .map(record -> read(record.sns()))
        .filter(SessionEvent::ringsAPhone)
        .forEach(this::ring);
  }

  private void ring(SessionEvent event) {
    invocation.aboutSession(event.sessionId().toString());
    bell.ring(event);
  }

  // Not with its cause, which may quote the message.
  private static SessionEvent read(Notification notification) {
    try {
      return CloudEvents.read(notification.message());
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(
          "SNS message %s is no event: %s"
              .formatted(notification.messageId(), e.getClass().getSimpleName()));
    }
  }
}
