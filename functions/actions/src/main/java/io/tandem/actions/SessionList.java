package io.tandem.actions;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.tandem.actions.http.HttpRequest;
import io.tandem.actions.http.Query;
import io.tandem.sessions.Person;
import io.tandem.sessions.Views;
import io.tandem.sessions.store.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The caller's sessions, newest first, a page at a time: {@code ?limit=1..100&cursor=}. */
@ApplicationScoped
class SessionList {
  private static final int PAGE = 20;
  private static final int LARGEST_PAGE = 100;

  /** Above every UUID v7. */
  private static final UUID NEWEST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

  private final Reading reading;

  SessionList(Reading reading) {
    this.reading = reading;
  }

  /**
   * @param nextCursor what to ask the next page with, null on the last
   */
  @RegisterForReflection
  public record Page(List<Views.Summary> items, @Nullable UUID nextCursor) {}

  Page of(HttpRequest request, Person caller) {
    int limit = (int) Query.number(request, "limit", 1, LARGEST_PAGE, PAGE);
    UUID before = Query.cursor(request, "cursor").orElse(NEWEST);
    List<Views.Summary> found = reading.sessionsOf(caller.userId(), before, limit + 1);
    boolean more = found.size() > limit;
    List<Views.Summary> items = more ? found.subList(0, limit) : found;
    return new Page(items, more ? items.get(limit - 1).id() : null);
  }
}
