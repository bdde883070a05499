package io.tandem.actions;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.tandem.actions.http.HttpRequest;
import io.tandem.actions.http.Ids;
import io.tandem.actions.http.RefusedRequest;
import io.tandem.sessions.Person;
import io.tandem.sessions.Session;
import io.tandem.sessions.Views;
import io.tandem.sessions.devices.Devices;
import io.tandem.sessions.devices.Registered;
import io.tandem.sessions.outbox.OutboxEvent;
import io.tandem.sessions.store.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Everything stored about the caller, as they see it, a page at a time: {@code ?cursor=}. A session
 * with too many events for a page appears again on the next one with the rest.
 */
@ApplicationScoped
class Export {
  private static final int MOST_SESSIONS = 20;

  /**
   * About 1 KB each; a state may have 60 KB. Together they stay below an answer's limit of 6 MB.
   */
  private static final int MOST_EVENTS = 200;

  private final Reading reading;
  private final Devices devices;

  Export(Reading reading, Devices devices) {
    this.reading = reading;
    this.devices = devices;
  }

  /**
   * @param devices the caller's phones, on the first page only
   * @param nextCursor the cursor for the next page, null on the last
   */
  @RegisterForReflection
  public record Page(
      List<Conversation> sessions, List<Phone> devices, @Nullable String nextCursor) {}

  /**
   * @param events CloudEvents without views
   */
  @RegisterForReflection
  public record Conversation(Views.State state, List<JsonNode> events) {}

  @RegisterForReflection
  public record Phone(
      String pushToken, String platform, Instant registeredAt, @Nullable QuietTime quietHours) {
    static Phone of(Registered registered) {
      return new Phone(
          registered.phone().pushToken(),
          registered.platform(),
          registered.registeredAt(),
          Optional.ofNullable(registered.phone().quietHours()).map(QuietTime::of).orElse(null));
    }
  }

  /**
   * The position up to which the caller has read.
   *
   * @param session the last session returned
   * @param seq the last of its events returned
   */
  private record Position(UUID session, long seq) {
    static final Position START = new Position(new UUID(0, 0), 0);
    static final Position END = new Position(new UUID(-1, -1), 0);

    private static final Pattern TEXT = Pattern.compile("(.{36})_(\\d{1,18})");

    static Position parse(String text) {
      Matcher position = TEXT.matcher(text);
      Optional<UUID> session = position.matches() ? Ids.parse(position.group(1)) : Optional.empty();
      return session
          .map(id -> new Position(id, Long.parseLong(position.group(2))))
          .orElseThrow(
              () -> RefusedRequest.field("cursor", "must be the nextCursor of an earlier answer"));
    }

    static Position of(OutboxEvent event) {
      return new Position(event.sessionId(), event.seq());
    }

    /** The position after the last of these sessions, or the end if there are no more. */
    static Position of(List<Session> sessions, boolean more) {
      if (!more) {
        return END;
      }
      Session last = sessions.get(sessions.size() - 1);
      return new Position(last.id(), last.seq());
    }

    boolean isPast(Session session) {
      return this.session.equals(session.id()) && seq >= session.seq();
    }

    String text() {
      return session + "_" + seq;
    }
  }

  Page of(HttpRequest request, Person caller) {
    Optional<Position> before = request.query("cursor").map(Position::parse);
    Position from = before.orElse(Position.START);
    List<Session> found =
        reading.sessionsOf(caller.userId(), from.session(), MOST_SESSIONS + 2).stream()
            .filter(session -> !from.isPast(session))
            .toList();
    List<Session> sessions = found.subList(0, Math.min(found.size(), MOST_SESSIONS));
    long seqInFirst =
        !sessions.isEmpty() && sessions.get(0).id().equals(from.session()) ? from.seq() : 0;
    List<OutboxEvent> events =
        reading.eventsOf(sessions.stream().map(Session::id).toList(), seqInFirst, MOST_EVENTS + 1);
    Position end =
        events.size() > MOST_EVENTS
            ? Position.of(events.get(MOST_EVENTS - 1))
            : Position.of(sessions, found.size() > sessions.size());
    List<Phone> phones =
        before.isPresent()
            ? List.of()
            : devices.registeredBy(caller.userId()).stream().map(Phone::of).toList();
    return new Page(
        conversations(caller, sessions, events, end),
        phones,
        end == Position.END ? null : end.text());
  }

  /** The sessions up to the position, each with its events. */
  private static List<Conversation> conversations(
      Person caller, List<Session> sessions, List<OutboxEvent> events, Position end) {
    List<Conversation> conversations = new ArrayList<>();
    for (Session session : sessions) {
      long last = session.id().equals(end.session()) ? end.seq() : session.seq();
      List<OutboxEvent> ofSession =
          events.stream()
              .filter(it -> it.sessionId().equals(session.id()) && it.seq() <= last)
              .toList();
      conversations.add(
          new Conversation(
              session.seenBy(caller.userId()).orElseThrow(),
              SessionHistory.published(ofSession, session)));
      if (session.id().equals(end.session())) {
        break;
      }
    }
    return conversations;
  }
}
