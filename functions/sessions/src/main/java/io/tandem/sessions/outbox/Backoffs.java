package io.tandem.sessions.outbox;

import io.tandem.sessions.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/**
 * How long a session is left alone of which SNS refused an event: a minute the first time, twice as
 * long each time after, an hour at most; up to half of it less, by chance, so that those refused
 * together do not come back together.
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

  private static final String TAKEN =
      """
      delete from session_backoffs b using session_events e
      where e.id = any(:events) and b.session_id = e.session_id
      """;

  private final Database database;

  Backoffs(Database database) {
    this.database = database;
  }

  /** Of each of these sessions SNS has refused an event. */
  void refused(Collection<UUID> sessions) {
    if (!sessions.isEmpty()) {
      database.statement(REFUSED).set("sessions", sessions.toArray(UUID[]::new)).run();
    }
  }

  /** SNS has taken these events: with their sessions all is well again. */
  void taken(Collection<UUID> events) {
    if (!events.isEmpty()) {
      database.statement(TAKEN).set("events", events.toArray(UUID[]::new)).run();
    }
  }
}
