package io.tandem.actions;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.tandem.actions.http.HttpRequest;
import io.tandem.actions.http.Query;
import io.tandem.sessions.Person;
import io.tandem.sessions.Views;
import io.tandem.sessions.store.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The caller's sessions, newest activity first, a page at a time: {@code ?limit=1..100&cursor=}.
 */
@ApplicationScoped
class SessionList {
  private static final int PAGE = 20;
  private static final int LARGEST_PAGE = 100;

  private final Reading reading;

  SessionList(Reading reading) {
    this.reading = reading;
  }

  /**
   * @param nextCursor what to ask the next page with, null on the last
   */
  @RegisterForReflection
  public record Page(List<Views.Item> items, @Nullable String nextCursor) {}

  Page of(HttpRequest request, Person caller) {
    int limit = (int) Query.number(request, "limit", 1, LARGEST_PAGE, PAGE);
    Cursor before = request.query("cursor").map(Cursor::parse).orElse(Cursor.START);
    List<Views.Item> found =
        reading.sessionsOf(caller.userId(), before.lastEventAt(), before.session(), limit + 1);
    boolean more = found.size() > limit;
    List<Views.Item> items = more ? found.subList(0, limit) : found;
    return new Page(items, more ? Cursor.after(items.get(limit - 1)).text() : null);
  }
}
