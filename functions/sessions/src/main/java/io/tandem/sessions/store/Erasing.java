package io.tandem.sessions.store;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.tandem.sessions.Outcome.Done;
import io.tandem.sessions.Person;
import io.tandem.sessions.Session;
import io.tandem.sessions.Snapshot;
import io.tandem.sessions.access.ActingAs;
import io.tandem.sessions.outbox.Outbox;
import io.tandem.sessions.outbox.OutboxEvent;
import io.tandem.sessions.outbox.Publishing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Somebody is forgotten: session by session, a transaction each, and at last what is kept beside
 * the sessions. It can end anywhere and be taken up again. The partner acts before or after, and
 * whatever is published or delivered later finds them gone.
 */
@ApplicationScoped
public class Erasing {
  private final CommandCounts counts;
  private final SessionRepository sessions;
  private final Outbox outbox;
  private final LastWrites lastWrites;
  private final Publishing publishing;
  private final EntityManager entities;
  private final Moments moments;
  private final Clock clock;

  Erasing(
      CommandCounts counts,
      SessionRepository sessions,
      Outbox outbox,
      LastWrites lastWrites,
      Publishing publishing,
      EntityManager entities,
      Moments moments,
      Clock clock) {
    this.counts = counts;
    this.sessions = sessions;
    this.outbox = outbox;
    this.lastWrites = lastWrites;
    this.publishing = publishing;
    this.entities = entities;
    this.moments = moments;
    this.clock = clock;
  }

  /**
   * Erases for so long; one command, however many sessions.
   *
   * @return whether nothing is left
   */
  public boolean erase(String userId, Duration timeLimit) {
    Instant end = clock.instant().plus(timeLimit);
    QuarkusTransaction.requiringNew().run(() -> counts.begin(ActingAs.member(userId)));
    boolean publishes = true;
    while (clock.instant().isBefore(end)) {
      Optional<Erased> erased = eraseNext(userId);
      if (erased.isEmpty()) {
        return QuarkusTransaction.requiringNew().call(() -> forget(userId));
      }
      // Where one did not go, the others would only wait for the same: they are the relay's.
      publishes = publishes && publish(erased.get());
    }
    return false;
  }

  private boolean publish(Erased erased) {
    return publishing.publish(erased.substitute(), erased.events(), erased.session());
  }

  /**
   * @param substitute who can see the session now
   */
  private record Erased(ActingAs substitute, List<OutboxEvent> events, Snapshot session) {}

  private Optional<Erased> eraseNext(String userId) {
    String substitute = Person.ERASED + moments.now().newId();
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                sessions
                    .lockNext(userId, substitute)
                    .flatMap(session -> erase(session, userId, substitute)));
  }

  private Optional<Erased> erase(Session session, String userId, String substitute) {
    if (!(session.erase(userId, substitute, moments.now()) instanceof Done<?> done)) {
      return Optional.empty();
    }
    List<OutboxEvent> events = outbox.eventsOf(done.events());
    lastWrites.commit(events);
    return done.session().map(it -> new Erased(ActingAs.member(substitute), events, it));
  }

  private boolean forget(String userId) {
    return (boolean)
        entities
            .createNativeQuery("select forget_user(:user)", Boolean.class)
            .setParameter("user", userId)
            .getSingleResult();
  }
}
