package io.tandem.actions;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.tandem.actions.http.HttpRequest;
import io.tandem.actions.http.Query;
import io.tandem.events.Cast;
import io.tandem.events.CloudEvents;
import io.tandem.sessions.Session;
import io.tandem.sessions.outbox.OutboxEvent;
import io.tandem.sessions.store.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * The events of a session, without what is private to one member: {@code ?after=SEQ&limit=1..200}.
 */
@ApplicationScoped
class SessionHistory {
  private static final int PAGE = 100;
  private static final int LARGEST_PAGE = 200;

  private final Reading reading;

  SessionHistory(Reading reading) {
    this.reading = reading;
  }

  /**
   * @param events CloudEvents without views
   * @param seq the session's last {@code seq}
   */
  @RegisterForReflection
  public record Page(List<JsonNode> events, long seq, boolean hasMore) {}

  Page of(HttpRequest request, Session session) {
    long after = Query.number(request, "after", 0, Long.MAX_VALUE, 0);
    int limit = (int) Query.number(request, "limit", 1, LARGEST_PAGE, PAGE);
    List<OutboxEvent> found =
        reading.eventsAfter(session.id(), after, limit).stream()
            .filter(event -> event.seq() <= session.seq())
            .toList();
    long last = found.isEmpty() ? after : found.get(found.size() - 1).seq();
    return new Page(published(found, session), session.seq(), last < session.seq());
  }

  /** The events of a session as its members receive them. */
  static List<JsonNode> published(List<OutboxEvent> events, Session session) {
    Cast cast = session.snapshot().cast();
    return events.stream()
        .<JsonNode>map(event -> CloudEvents.published(event.entry(), cast))
        .toList();
  }
}
