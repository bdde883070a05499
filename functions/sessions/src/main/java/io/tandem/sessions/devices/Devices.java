package io.tandem.sessions.devices;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * The phones of each user, by push token. A token belongs to whom registered it last; of a user's
 * phones the {@link #MOST} registered last are kept, so that a new phone always works.
 */
@ApplicationScoped
public class Devices {
  /** How many phones a user may have. */
  public static final int MOST = 10;

  /** Times of day as text, which no driver moves to another time zone. */
  private static final String UPSERT =
      """
      insert into push_devices
        (push_token, user_id, platform, registered_at, quiet_zone, quiet_from, quiet_to)
      values (:token, :user, :platform, :now, nullif(:zone, ''), cast(nullif(:from, '') as time),
        cast(nullif(:to, '') as time))
      on conflict (push_token) do update set platform = excluded.platform,
        registered_at = excluded.registered_at, quiet_zone = excluded.quiet_zone,
        quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to
      """;

  private static final String PHONES =
      """
      select push_token, quiet_zone, cast(quiet_from as text), cast(quiet_to as text)
      from push_devices where user_id = :user order by registered_at desc
      """;

  /** Whether it may ring by then, {@link Rings#takeDue} judges by the new quiet hours. */
  private static final String RESCHEDULE =
      """
      update rings set due_at = least(due_at, :latest)
      where push_token = :token and user_id = :user and due_at is not null
      """;

  private static final String REGISTERED =
      """
      select push_token, quiet_zone, cast(quiet_from as text), cast(quiet_to as text), platform,
        registered_at
      from push_devices where user_id = :user order by registered_at desc
      """;

  private final EntityManager entities;
  private final Clock clock;

  Devices(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /**
   * Adds a phone, or moves it to this user. What waits for it is due soon, and rings as its new
   * quiet hours allow.
   *
   * @param platform {@code ios} or {@code android}
   */
  public void register(String userId, Phone phone, String platform) {
    QuarkusTransaction.joiningExisting()
        .run(
            () -> {
              takeTurns(userId);
              leaveOtherUsers(userId, phone.pushToken());
              upsert(userId, phone, platform);
              reschedule(userId, phone.pushToken());
              forgetAllButNewest(userId);
            });
  }

  /** Two phones that are added at once would not see each other, and make one too many. */
  private void takeTurns(String userId) {
    entities
        .createNativeQuery(
            "select 1 from (select pg_advisory_xact_lock(hashtextextended(:user, 0))) taken")
        .setParameter("user", userId)
        .getSingleResult();
  }

  private void leaveOtherUsers(String userId, String pushToken) {
    entities
        .createNativeQuery("select 1 from (select leave_other_users(:token, :user)) left_them")
        .setParameter("token", pushToken)
        .setParameter("user", userId)
        .getSingleResult();
  }

  private void upsert(String userId, Phone phone, String platform) {
    QuietHours quiet = phone.quietHours();
    entities
        .createNativeQuery(UPSERT)
        .setParameter("token", phone.pushToken())
        .setParameter("user", userId)
        .setParameter("platform", platform)
        .setParameter("now", clock.instant())
        .setParameter("zone", quiet == null ? "" : quiet.zone().getId())
        .setParameter("from", quiet == null ? "" : quiet.from().toString())
        .setParameter("to", quiet == null ? "" : quiet.to().toString())
        .executeUpdate();
  }

  private void reschedule(String userId, String pushToken) {
    entities
        .createNativeQuery(RESCHEDULE)
        .setParameter("latest", clock.instant().plus(Rings.GRACE))
        .setParameter("token", pushToken)
        .setParameter("user", userId)
        .executeUpdate();
  }

  private void forgetAllButNewest(String userId) {
    entities
        .createNativeQuery(
            """
            delete from push_devices where push_token in (
              select push_token from push_devices where user_id = :user
              order by registered_at desc, push_token offset :most)
            """)
        .setParameter("user", userId)
        .setParameter("most", MOST)
        .executeUpdate();
  }

  /** Removes a phone, if it is this user's. */
  public void remove(String userId, String pushToken) {
    QuarkusTransaction.joiningExisting()
        .run(
            () ->
                entities
                    .createNativeQuery(
                        "delete from push_devices where push_token = :token and user_id = :user")
                    .setParameter("token", pushToken)
                    .setParameter("user", userId)
                    .executeUpdate());
  }

  /**
   * Forgets phones that are not registered with Expo, unless they have been registered since.
   *
   * @param sentAt when the pushes were sent that Expo refused
   */
  public void forget(List<String> pushTokens, Instant sentAt) {
    QuarkusTransaction.joiningExisting()
        .run(
            () ->
                entities
                    .createNativeQuery(
                        "delete from push_devices"
                            + " where push_token = any (:tokens) and registered_at <= :sent")
                    .setParameter("tokens", pushTokens.toArray(String[]::new))
                    .setParameter("sent", sentAt)
                    .executeUpdate());
  }

  /** A user's phones, the newest first. */
  public List<Phone> phonesOf(String userId) {
    List<Object[]> rows =
        QuarkusTransaction.joiningExisting()
            .call(
                () ->
                    entities
                        .createNativeQuery(PHONES, Object[].class)
                        .setParameter("user", userId)
                        .getResultList());
    return rows.stream().map(Devices::phone).toList();
  }

  /** A user's phones as they know them, the newest first; within their transaction. */
  public List<Registered> registeredBy(String userId) {
    List<?> rows =
        entities
            .createNativeQuery(REGISTERED, Object[].class)
            .setParameter("user", userId)
            .getResultList();
    return rows.stream().map(Object[].class::cast).map(Devices::registered).toList();
  }

  private static Registered registered(Object[] row) {
    return new Registered(phone(row), (String) row[4], (Instant) row[5]);
  }

  private static Phone phone(Object[] row) {
    return new Phone(
        (String) row[0], QuietHours.stored((String) row[1], (String) row[2], (String) row[3]));
  }
}
