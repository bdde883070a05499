package io.tandem.actions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.tandem.actions.http.HttpRequest;
import io.tandem.actions.http.Query;
import io.tandem.events.CloudEvents;
import io.tandem.events.MemberView;
import io.tandem.sessions.Person;
import io.tandem.sessions.SessionView;
import io.tandem.sessions.outbox.OutboxEvent;
import io.tandem.sessions.store.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What a client that missed something catches up with: {@code ?after=SEQ&limit=1..200}. */
@ApplicationScoped
class SessionHistory {
  private static final int PAGE = 100;
  private static final int LARGEST_PAGE = 200;

  private final Reading reading;

  SessionHistory(Reading reading) {
    this.reading = reading;
  }

  /**
   * @param events CloudEvents with the caller's private part and nobody else's
   * @param version the session's last {@code seq}
   */
  @RegisterForReflection
  public record Page(List<JsonNode> events, long version, boolean hasMore) {}

  Page of(HttpRequest request, SessionView view, Person caller) {
    long after = Query.number(request, "after", 0, Long.MAX_VALUE, 0);
    int limit = (int) Query.number(request, "limit", 1, LARGEST_PAGE, PAGE);
    List<OutboxEvent> found =
        reading.eventsAfter(view.summary().id(), after, limit).stream()
            .filter(event -> event.seq() <= view.version())
            .toList();
    long last = found.isEmpty() ? after : found.get(found.size() - 1).seq();
    List<JsonNode> events = found.stream().map(event -> asSeenBy(caller, event.body())).toList();
    return new Page(events, view.version(), last < view.version());
  }

  private static JsonNode asSeenBy(Person member, String body) {
    ObjectNode event = CloudEvents.tree(body);
    return event.set("data", MemberView.of(event.get("data"), member.userId()));
  }
}
