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

/** Expo's tickets, kept until their receipts have been read. */
@ApplicationScoped
class Tickets {
  /** Expo says that most receipts are available by then. */
  static final Duration FIRST_ASKED_AFTER = Duration.ofMinutes(15);

  /** Less than the time between two runs, so each run asks for the receipts still missing. */
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

  /** A phone that registered again after the push was sent stays. */
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
   * Stores the tickets of pushes sent at {@code sentAt}, except for phones deleted since, perhaps
   * with their user.
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

  /** Deletes tickets whose receipts Expo no longer keeps, even if it was never asked. */
  void giveUpOld() {
    database
        .statement("delete from push_tickets where sent_at <= :givenUp")
        .set("givenUp", clock.instant().minus(GIVEN_UP_AFTER))
        .run();
  }

  /** The ids of tickets whose receipts are due; no other run gets them for some minutes. */
  List<String> takeDue(int limit) {
    return database
        .statement(TAKE)
        .set("now", clock.instant())
        .set("again", clock.instant().plus(ASKED_AGAIN_AFTER))
        .set("limit", limit)
        .list(row -> row.getString(1));
  }

  /**
   * Deletes tickets whose receipts have arrived or will not come, and phones that Expo no longer
   * knows.
   *
   * @param answered the tickets that have a receipt
   * @param unregistered the answered tickets whose phone Expo no longer knows
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
