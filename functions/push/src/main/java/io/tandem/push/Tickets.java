package io.tandem.push;

import io.tandem.sessions.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Expo's tickets, until their receipts have been seen. */
@ApplicationScoped
class Tickets {
  /** Expo says that most receipts are there by then. */
  static final Duration FIRST_ASKED_AFTER = Duration.ofMinutes(15);

  /** Less than the time between two runs, so that each asks for what is still missing. */
  static final Duration ASKED_AGAIN_AFTER = Duration.ofMinutes(4);

  /** Expo keeps receipts no longer. */
  static final Duration GIVEN_UP_AFTER = Duration.ofHours(24);

  private static final String KEEP =
      "select keep_tickets(:ids, :phones, :users, :events, :sent, :ask)";

  private static final String TAKE =
      """
      with picked as materialized (
        select ticket_id from push_tickets where ask_at <= :now
        order by ask_at limit :limit for update skip locked)
      update push_tickets t set ask_at = :again from picked
      where t.ticket_id = picked.ticket_id returning t.ticket_id
      """;

  /** A phone that was registered after the push was sent is registered nevertheless. */
  private static final String FORGET_PHONES =
      """
      delete from push_devices d using push_tickets t
      where t.ticket_id = any (:ids) and d.push_token = t.push_token
        and d.registered_at <= t.sent_at;
      """;

  private static final String FORGET =
      """
      delete from push_tickets where ticket_id = any (:answered)
      """;

  private final Database database;
  private final Clock clock;

  Tickets(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Keeps the tickets of pushes that were sent at this moment; none for a phone that has gone
   * since, perhaps with its user.
   */
  void keep(List<Ticket> tickets, Instant sentAt) {
    database
        .statement(KEEP)
        .set("ids", each(tickets, Ticket::id))
        .set("phones", each(tickets, Ticket::pushToken))
        .set("users", each(tickets, Ticket::userId))
        .set("events", tickets.stream().map(Ticket::eventId).toArray(UUID[]::new))
        .set("sent", sentAt)
        .set("ask", sentAt.plus(FIRST_ASKED_AFTER))
        .run();
  }

  /** Tickets of which there are no receipts any more, whether Expo could be asked or not. */
  void giveUpOld() {
    database
        .statement("delete from push_tickets where sent_at <= :givenUp")
        .set("givenUp", clock.instant().minus(GIVEN_UP_AFTER))
        .run();
  }

  /** The ids of tickets whose receipts are to be asked for now; no other run gets them soon. */
  List<String> takeDue(int limit) {
    return database
        .statement(TAKE)
        .set("now", clock.instant())
        .set("again", clock.instant().plus(ASKED_AGAIN_AFTER))
        .set("limit", limit)
        .list(row -> row.getString(1));
  }

  /**
   * Forgets tickets whose receipts are there, or will not come any more, and the phones that are
   * not registered with Expo.
   *
   * @param answered the tickets that have one
   * @param unregistered those of them whose phone is not registered
   */
  void settle(Collection<String> answered, Collection<String> unregistered) {
    String phones = unregistered.isEmpty() ? "" : FORGET_PHONES;
    database
        .statement(phones + FORGET)
        .set("ids", each(unregistered, id -> id))
        .set("answered", each(answered, id -> id))
        .run();
  }

  private static <T> String[] each(Collection<T> all, Function<T, String> of) {
    return all.stream().map(of).toArray(String[]::new);
  }
}
