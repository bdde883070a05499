package io.tandem.actions;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.tandem.actions.http.HttpRequest;
import io.tandem.actions.http.Query;
import io.tandem.actions.http.RefusedRequest;
import io.tandem.sessions.InvitationStatus;
import io.tandem.sessions.Person;
import io.tandem.sessions.SessionStatus;
import io.tandem.sessions.Views;
import io.tandem.sessions.store.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The caller's sessions, newest activity first, a page at a time: {@code
 * ?status=&limit=1..100&cursor=}. It ends after {@link #MOST}.
 */
@ApplicationScoped
class SessionList {
  private static final int PAGE = 20;
  private static final int LARGEST_PAGE = 100;
  private static final int MOST = 1_000;
  private static final Set<String> STATUSES =
      Stream.concat(
              Arrays.stream(SessionStatus.values()).map(SessionStatus::name),
              Stream.of(InvitationStatus.EXPIRED.name()))
          .collect(Collectors.toUnmodifiableSet());

  private final Reading reading;

  SessionList(Reading reading) {
    this.reading = reading;
  }

  /**
   * @param nextCursor the cursor for the next page, null on the last
   */
  @RegisterForReflection
  public record Page(List<Views.Item> items, @Nullable String nextCursor) {}

  Page of(HttpRequest request, Person caller) {
    Set<String> statuses = statuses(request);
    int wanted = (int) Query.number(request, "limit", 1, LARGEST_PAGE, PAGE);
    Cursor before = request.query("cursor").map(Cursor::parse).orElse(Cursor.START);
    int limit = Math.max(0, Math.min(wanted, MOST - before.read()));
    List<Views.Item> found =
        reading.sessionsOf(
            caller.userId(), statuses, before.lastEventAt(), before.session(), limit + 1);
    if (found.size() <= limit) {
      return new Page(found, null);
    }
    List<Views.Item> items = found.subList(0, limit);
    boolean ends = before.read() + limit >= MOST;
    return new Page(items, ends ? null : before.after(items).text());
  }

  /** One or several, separated by commas; none means any. */
  private static Set<String> statuses(HttpRequest request) {
    Set<String> wanted =
        request.query("status").stream()
            .filter(text -> !text.isEmpty())
            .flatMap(text -> Arrays.stream(text.split(",", -1)))
            .collect(Collectors.toSet());
    if (!STATUSES.containsAll(wanted)) {
      throw RefusedRequest.field(
          "status", "must be one or more of " + String.join(", ", new TreeSet<>(STATUSES)));
    }
    return wanted;
  }
}
