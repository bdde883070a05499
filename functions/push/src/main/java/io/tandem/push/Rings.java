package io.tandem.push;

import io.tandem.events.SessionEvent;
import io.tandem.sessions.database.Database;
import io.tandem.sessions.devices.Devices;
import io.tandem.sessions.devices.Phone;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The rings of phones: one per phone and session, for the newest event. The SQL functions {@code
 * claim_ring} and {@code take_due_rings} decide when a ring is due and which are dropped.
 */
@ApplicationScoped
class Rings {
  /** Events older than this no longer ring. */
  private static final Duration KEPT = Duration.ofHours(24);

  private static final String CLAIM =
      """
      select push_token, user_id, session_id, event_id, event, seq, partner_name, rings, badge
      from claim_ring(:event, :session, :type, :seq, :occurred, :user, cast(:phones as text[]),
        cast(:dues as timestamptz[]), :now)
      """;

  private static final String TAKE =
      """
      select push_token, user_id, session_id, event_id, event, seq, partner_name, rings, badge,
        quiet_zone, cast(quiet_from as text), cast(quiet_to as text)
      from take_due_rings(:now, :most)
      """;

  private static final String WAIT_AGAIN =
      """
      update rings r set due_at = again.due_at, rung_at = null
      from unnest(cast(:phones as text[]), cast(:events as uuid[]), cast(:dues as timestamptz[]))
        again (push_token, event_id, due_at)
      where r.push_token = again.push_token and r.event_id = again.event_id
      """;

  /** Materialized, because a plan could otherwise run the pick twice. */
  private static final String FORGET =
      """
      with picked as materialized (
        select push_token, session_id from rings
        where due_at is null and occurred_at < :before and (rung_at is null or rung_at < :before)
        order by occurred_at limit :most for update skip locked)
      delete from rings r using picked
      where r.push_token = picked.push_token and r.session_id = picked.session_id
      """;

  private final Database database;
  private final Clock clock;

  Rings(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * The result of taking due rings.
   *
   * @param rings the rings to send now
   * @param dropped how many were dropped: seen meanwhile, muted, too old, in a session that is no
   *     longer the user's, or of a type that this release does not push
   * @param postponed how many now wait for the end of quiet hours
   */
  record Due(List<Ring> rings, int dropped, int postponed) {

    /** How many rings were taken. */
    int size() {
      return rings.size() + dropped + postponed;
    }
  }

  /**
   * Claims an event for a member, permanently once this returns, and stores a ring for each phone.
   * Only the first claim has an effect, and only for a current member.
   *
   * @param phones the member's phones, at least one
   * @param looking whether the member has an app open
   * @return what rings at once; {@link #takeDue} takes the rest later
   */
  Due claim(SessionEvent event, String userId, List<Phone> phones, boolean looking) {
    Instant now = clock.instant();
    Instant earliest = looking ? now.plus(Devices.GRACE) : now;
    List<Optional<Ring>> claimed =
        database
            .statement(CLAIM)
            .set("event", event.id())
            .set("session", event.sessionId())
            .set("type", event.type().wireName())
            .set("seq", event.seq())
            .set("occurred", event.time())
            .set("user", userId)
            .set("phones", each(phones, Phone::pushToken))
            .set("dues", each(phones, p -> p.quietUntil(earliest).orElse(earliest)))
            .set("now", now)
            .list(Ring::of);
    List<Ring> rings = claimed.stream().flatMap(Optional::stream).toList();
    return new Due(rings, claimed.size() - rings.size(), 0);
  }

  /** Takes due rings, the oldest first. Once this returns, no other run gets them. */
  Due takeDue(int most) {
    Instant now = clock.instant();
    return database.inTransaction(
        () ->
            postponeQuiet(
                database.statement(TAKE).set("now", now).set("most", most).list(Taken::of), now));
  }

  /**
   * @param ring empty if the ring was dropped
   */
  private record Taken(Optional<Ring> ring, Phone phone) {
    static Taken of(ResultSet row) throws SQLException {
      return new Taken(
          Ring.of(row),
          Phone.stored(row.getString(1), row.getString(10), row.getString(11), row.getString(12)));
    }
  }

  private Due postponeQuiet(List<Taken> taken, Instant now) {
    List<Ring> rings = new ArrayList<>();
    Map<Ring, Instant> quiet = new LinkedHashMap<>();
    for (Taken each : taken) {
      each.ring()
          .ifPresent(
              ring ->
                  each.phone()
                      .quietUntil(now)
                      .ifPresentOrElse(end -> quiet.put(ring, end), () -> rings.add(ring)));
    }
    waitAgain(quiet);
    return new Due(rings, taken.size() - rings.size() - quiet.size(), quiet.size());
  }

  /** Puts back unsent rings; they wait for the next run unless a newer event has come. */
  void putBack(List<Ring> rings) {
    Map<Ring, Instant> dues = new LinkedHashMap<>();
    rings.forEach(ring -> dues.put(ring, clock.instant()));
    waitAgain(dues);
  }

  private void waitAgain(Map<Ring, Instant> dues) {
    if (!dues.isEmpty()) {
      database
          .statement(WAIT_AGAIN)
          .set("phones", each(dues.keySet(), Ring::pushToken))
          .set("events", each(dues.keySet(), Ring::eventId))
          .set("dues", each(dues.values(), due -> due))
          .run();
    }
  }

  /**
   * Deletes rings that were sent or dropped and are too old to affect later ones.
   *
   * @return how many were deleted, at most {@code most}
   */
  int forgetOld(int most) {
    return database
        .statement(FORGET)
        .set("before", clock.instant().minus(KEPT))
        .set("most", most)
        .run();
  }

  private static <T> String[] each(Collection<T> all, Function<T, Object> of) {
    return all.stream().map(of).map(Object::toString).toArray(String[]::new);
  }
}
