package io.tandem.sessions.store;

import io.tandem.sessions.Outcome;
import io.tandem.sessions.Outcome.Done;
import io.tandem.sessions.Person;
import io.tandem.sessions.Snapshot;
import io.tandem.sessions.access.ActingAs;
import io.tandem.sessions.database.Database;
import io.tandem.sessions.outbox.Outbox;
import io.tandem.sessions.outbox.OutboxEvent;
import io.tandem.sessions.outbox.Publishing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Erases a user: session by session, one transaction each, and last what is kept outside the
 * sessions. It can stop anywhere and continue later. A partner's command on a session comes before
 * or after its erasure; anything published or delivered later finds the user gone.
 */
@ApplicationScoped
public class Erasing {
  private final CommandCounts counts;
  private final SessionRepository sessions;
  private final LastWrites lastWrites;
  private final Publishing publishing;
  private final Database database;
  private final Moments moments;
  private final Clock clock;

  Erasing(
      CommandCounts counts,
      SessionRepository sessions,
      LastWrites lastWrites,
      Publishing publishing,
      Database database,
      Moments moments,
      Clock clock) {
    this.counts = counts;
    this.sessions = sessions;
    this.lastWrites = lastWrites;
    this.publishing = publishing;
    this.database = database;
    this.moments = moments;
    this.clock = clock;
  }

  /**
   * Erases until done or the time is up; counts as one command for any number of sessions.
   *
   * @return whether everything is erased
   */
  public boolean erase(String userId, Duration timeLimit) {
    Instant end = clock.instant().plus(timeLimit);
    counts.begin(ActingAs.member(userId));
    boolean publishes = true;
    while (clock.instant().isBefore(end)) {
      Optional<Erased> erased = eraseNext(userId);
      if (erased.isEmpty()) {
        return forget(userId);
      }
      // After one failure the others would only cost their timeouts: the relay publishes them.
      publishes = publishes && publish(erased.get());
    }
    return false;
  }

  private boolean publish(Erased erased) {
    return publishing.publish(erased.substitute(), erased.events(), erased.session());
  }

  /**
   * @param substitute the id that took the user's place, and may see the session
   */
  private record Erased(ActingAs substitute, List<OutboxEvent> events, Snapshot session) {}

  private Optional<Erased> eraseNext(String userId) {
    String substitute = Person.ERASED + moments.now().newId();
    return database.inTransaction(
        () ->
            sessions
                .changeNext(
                    userId, substitute, session -> session.erase(userId, substitute, moments.now()))
                .flatMap(outcome -> written(outcome, substitute)));
  }

  private Optional<Erased> written(Outcome<?> outcome, String substitute) {
    if (!(outcome instanceof Done<?> done)) {
      return Optional.empty();
    }
    List<OutboxEvent> events = Outbox.eventsOf(done.events());
    lastWrites.keep(events);
    return done.session().map(it -> new Erased(ActingAs.member(substitute), events, it));
  }

  private boolean forget(String userId) {
    return database
        .statement("select forget_user(:user)")
        .set("user", userId)
        .one(row -> row.getBoolean(1));
  }
}
