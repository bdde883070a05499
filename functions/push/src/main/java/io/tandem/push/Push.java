package io.tandem.push;

import io.quarkus.funqy.Funq;
import io.tandem.events.CloudEvents;
import io.tandem.events.SessionEvent;
import io.tandem.events.SnsDelivery;
import io.tandem.events.SnsDelivery.Notification;
import io.tandem.events.UnknownEventType;
import io.tandem.telemetry.Invocation;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Carries events to phones. If it throws, SNS delivers the event again. */
public final class Push {
  private static final Logger LOG = Logger.getLogger(Push.class);

  private final Bell bell;
  private final Invocation invocation;

  Push(Bell bell, Invocation invocation) {
    this.bell = bell;
    this.invocation = invocation;
  }

  /**
   * Pushes each event that rings a phone to each member but the one who acted; only once, however
   * often SNS delivers it.
   */
  @Funq("push")
  public void push(SnsDelivery delivery) {
    invocation.begin();
    delivery.forEach(
        notification -> read(notification).filter(SessionEvent::ringsAPhone).ifPresent(this::ring));
  }

  private void ring(SessionEvent event) {
    invocation.aboutSession(event.sessionId().toString());
    bell.ring(event);
  }

  // Without the cause, which may quote the message.
  private static Optional<SessionEvent> read(Notification notification) {
    try {
      return Optional.of(CloudEvents.read(notification.message()));
    } catch (UnknownEventType e) {
      LOG.warn(e.getMessage());
      return Optional.empty();
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(
          "SNS message %s is not an event: %s"
              .formatted(notification.messageId(), e.getClass().getSimpleName()));
    }
  }
}
