package io.tandem.sessions.devices;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Expo's tickets, until their receipts have been seen. */
@ApplicationScoped
public class Tickets {
  /** Expo says that most receipts are there by then. */
  static final Duration FIRST_ASKED_AFTER = Duration.ofMinutes(15);

  /** Less than the time between two runs, so that each asks for what is still missing. */
  static final Duration ASKED_AGAIN_AFTER = Duration.ofMinutes(4);

  /** Expo keeps receipts no longer. */
  static final Duration GIVEN_UP_AFTER = Duration.ofHours(24);

  private static final String KEEP =
      """
      select 1 from (
        select keep_tickets(:ids, :phones, :users, cast(:events as uuid[]), :sent, :ask)) kept
      """;

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
        and d.registered_at <= t.sent_at
      """;

  private static final String FORGET =
      """
      delete from push_tickets where ticket_id = any (:answered)
      """;

  private final EntityManager entities;
  private final Clock clock;

  Tickets(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /**
   * Keeps the tickets of pushes that were sent at this moment; none for a phone that has gone
   * since, perhaps with its user.
   */
  public void keep(List<Ticket> tickets, Instant sentAt) {
    QuarkusTransaction.joiningExisting()
        .call(
            () ->
                entities
                    .createNativeQuery(KEEP, Integer.class)
                    .setParameter("ids", each(tickets, Ticket::id))
                    .setParameter("phones", each(tickets, Ticket::pushToken))
                    .setParameter("users", each(tickets, Ticket::userId))
                    .setParameter("events", each(tickets, ticket -> ticket.eventId().toString()))
                    .setParameter("sent", sentAt)
                    .setParameter("ask", sentAt.plus(FIRST_ASKED_AFTER))
                    .getSingleResult());
  }

  /** Tickets of which there are no receipts any more, whether Expo could be asked or not. */
  public void giveUpOld() {
    QuarkusTransaction.joiningExisting()
        .run(
            () ->
                entities
                    .createNativeQuery("delete from push_tickets where sent_at <= :givenUp")
                    .setParameter("givenUp", clock.instant().minus(GIVEN_UP_AFTER))
                    .executeUpdate());
  }

  /** The ids of tickets whose receipts are to be asked for now; no other run gets them soon. */
  public List<String> takeDue(int limit) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                entities
                    .createNativeQuery(TAKE, String.class)
                    .setParameter("now", clock.instant())
                    .setParameter("again", clock.instant().plus(ASKED_AGAIN_AFTER))
                    .setParameter("limit", limit)
                    .getResultList());
  }

  /**
   * Forgets tickets whose receipts are there, or will not come any more, and the phones that are
   * not registered with Expo.
   *
   * @param asked the tickets that receipts were asked for
   * @param answered those of them that have one
   * @param unregistered those of them whose phone is not registered
   */
  public void settle(Collection<String> answered, Collection<String> unregistered) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              if (!unregistered.isEmpty()) {
                entities
                    .createNativeQuery(FORGET_PHONES)
                    .setParameter("ids", each(unregistered, id -> id))
                    .executeUpdate();
              }
              entities
                  .createNativeQuery(FORGET)
                  .setParameter("answered", each(answered, id -> id))
                  .executeUpdate();
            });
  }

  private static <T> String[] each(Collection<T> all, Function<T, String> of) {
    return all.stream().map(of).toArray(String[]::new);
  }
}
