package io.tandem.sessions.outbox;

import io.tandem.sessions.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/**
 * The wait of a session after SNS refused one of its events: a minute, doubled each time, at most
 * an hour. Up to half is taken off at random, so sessions refused together do not return together.
 */
@ApplicationScoped
class Backoffs {
  private static final String REFUSED =
      """
      insert into session_backoffs as known (session_id, refusals, retry_at)
      select refused, 1, now() + interval '1 minute' * (1 - random() / 2)
      from unnest(:sessions) refused
      on conflict (session_id) do update set
        refusals = known.refusals + 1,
        retry_at = now() + (1 - random() / 2)
          * least(interval '1 hour', interval '1 minute' * 2 ^ least(known.refusals, 10))
      """;

  private static final String ACCEPTED =
      """
      delete from session_backoffs b using session_events e
      where e.id = any(:events) and b.session_id = e.session_id
      """;

  private final Database database;

  Backoffs(Database database) {
    this.database = database;
  }

  /** Makes these sessions wait, because SNS refused an event of each. */
  void refused(Collection<UUID> sessions) {
    if (!sessions.isEmpty()) {
      database.statement(REFUSED).set("sessions", sessions.toArray(UUID[]::new)).run();
    }
  }

  /** Ends the wait of these events' sessions, because SNS accepted the events. */
  void accepted(Collection<UUID> events) {
    if (!events.isEmpty()) {
      database.statement(ACCEPTED).set("events", events.toArray(UUID[]::new)).run();
    }
  }
}
