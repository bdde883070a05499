package io.tandem.sessions.outbox;

import io.tandem.sessions.access.ActingAs;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/** Publishes what a move has just committed, within the same invocation. */
@ApplicationScoped
public class Publishing {
  private static final Logger LOG = Logger.getLogger(Publishing.class);

  private final EventsTopic topic;
  private final Marks marks;

  Publishing(EventsTopic topic, Marks marks) {
    this.topic = topic;
    this.marks = marks;
  }

  /**
   * Publishes in order and marks what went. Never throws: what did not go, or could not be marked,
   * is the relay's, and the caller's answer is the same.
   */
  public void publish(ActingAs who, List<OutboxEvent> committed) {
    if (committed.isEmpty()) {
      return;
    }
    try {
      marks.published(who, topic.publish(committed).ids());
    } catch (RuntimeException e) {
      LOG.warnf(
          "%d event(s) of session %s are left to the relay: %s",
          committed.size(), committed.get(0).sessionId(), e.getClass().getSimpleName());
    }
  }
}
