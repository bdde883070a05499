package io.tandem.sessions.devices;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;

/**
 * The phones of each user, by push token. A token belongs to whom registered it last; of a user's
 * phones the {@link #MOST} registered last are kept, so that a new phone always works.
 */
@ApplicationScoped
public class Devices {
  /** How many phones a user may have. */
  public static final int MOST = 10;

  private final EntityManager entities;
  private final Clock clock;

  Devices(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /**
   * Adds a phone, or moves it to this user.
   *
   * @param platform {@code ios} or {@code android}
   */
  public void register(String userId, String pushToken, String platform) {
    QuarkusTransaction.joiningExisting()
        .run(
            () -> {
              takeTurns(userId);
              upsert(userId, pushToken, platform);
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

  private void upsert(String userId, String pushToken, String platform) {
    entities
        .createNativeQuery(
            """
            insert into push_devices (push_token, user_id, platform, registered_at)
            values (:token, :user, :platform, :now)
            on conflict (push_token) do update set user_id = excluded.user_id,
              platform = excluded.platform, registered_at = excluded.registered_at
            """)
        .setParameter("token", pushToken)
        .setParameter("user", userId)
        .setParameter("platform", platform)
        .setParameter("now", clock.instant())
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

  /** The push tokens of a user's phones, the newest first. */
  public List<String> tokensOf(String userId) {
    return QuarkusTransaction.joiningExisting()
        .call(
            () ->
                entities
                    .createNativeQuery(
                        "select push_token from push_devices where user_id = :user"
                            + " order by registered_at desc",
                        String.class)
                    .setParameter("user", userId)
                    .getResultList());
  }
}
