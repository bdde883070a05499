package io.tandem.sessions.store;

import io.tandem.sessions.database.Database;
import io.tandem.sessions.store.Removable.Ending;
import io.tandem.sessions.store.Removable.Page;
import io.tandem.sessions.store.Removable.Position;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Removes sessions that ended long ago, with everything that is kept about them. */
@ApplicationScoped
public class ClosedSessions {
  /** How long the inviter can still renew an expired invitation. */
  private static final int DAYS_TO_RENEW = 30;

  /** Deliveries are found through events, and events refer to sessions; hence this order. */
  private static final List<String> DELETIONS =
      List.of(
          "delete from rings where session_id = any (:sessions)",
          """
          delete from push_deliveries where event_id in (
            select id from session_events where session_id = any (:sessions))
          """,
          "delete from idempotency_keys where session_id = any (:sessions)",
          "delete from session_backoffs where session_id = any (:sessions)",
          "delete from session_events where session_id = any (:sessions)",
          "delete from sessions where id = any (:sessions)");

  private final Removable removable;
  private final Database database;
  private final Clock clock;

  ClosedSessions(Removable removable, Database database, Clock clock) {
    this.removable = removable;
    this.database = database;
    this.clock = clock;
  }

  /**
   * Removes until none is left or the time is up, with one transaction per page.
   *
   * @param keepClosedDays how many days ended sessions are kept; 0 keeps them forever
   * @return how many sessions were removed
   */
  public int remove(int keepClosedDays, Duration timeLimit) {
    Instant deadline = clock.instant().plus(timeLimit);
    int expired = remove(Ending.EXPIRED, DAYS_TO_RENEW, deadline);
    int over = keepClosedDays == 0 ? 0 : remove(Ending.OVER, keepClosedDays, deadline);
    return expired + over;
  }

  private int remove(Ending ending, int days, Instant deadline) {
    int removed = 0;
    Optional<Position> next = Optional.of(Position.BEFORE_ALL);
    while (next.isPresent() && clock.instant().isBefore(deadline)) {
      Position after = next.get();
      Page page = database.inTransaction(() -> removePage(after, ending, days));
      removed += page.sessions().length;
      next = page.last();
    }
    return removed;
  }

  private Page removePage(Position after, Ending ending, int days) {
    Page page = removable.after(after, ending, days);
    DELETIONS.forEach(deletion -> delete(deletion, page.sessions()));
    return page;
  }

  private void delete(String deletion, UUID[] sessions) {
    database.statement(deletion).set("sessions", sessions).run();
  }
}
