package io.tandem.sessions.devices;

import io.tandem.sessions.database.Database;
import io.tandem.sessions.database.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * The phones of each user, by push token. A token belongs to the user who registered it last. Each
 * user keeps the {@link #MOST} phones registered last, so a new phone always works.
 */
@ApplicationScoped
public class Devices {
  /** How many phones a user may have. */
  public static final int MOST = 10;

  /** How long a member with an open app has to see an event before their phone rings. */
  public static final Duration GRACE = Duration.ofSeconds(90);

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

  /** A ring may become due too early: the function that takes it checks the new quiet hours. */
  private static final String RESCHEDULE =
      """
      update rings set due_at = least(due_at, :latest)
      where push_token = :token and user_id = :user and due_at is not null
      """;

  /** Times of day travel as text, which no driver shifts to another time zone. */
  private static final String REGISTERED =
      """
      select push_token, quiet_zone, cast(quiet_from as text), cast(quiet_to as text), platform,
        registered_at
      from push_devices where user_id = :user order by registered_at desc
      """;

  private final Database database;
  private final Clock clock;

  Devices(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Adds a phone or moves it to this user, within their transaction. Its waiting rings become due
   * soon, and follow the new quiet hours.
   *
   * @param platform {@code ios} or {@code android}
   */
  public void register(String userId, Phone phone, String platform) {
    takeTurns(userId);
    leaveOtherUsers(userId, phone.pushToken());
    upsert(userId, phone, platform);
    reschedule(userId, phone.pushToken());
    forgetAllButNewest(userId);
  }

  /** Two phones added at once would not see each other, and could exceed the limit. */
  private void takeTurns(String userId) {
    database
        .statement("select pg_advisory_xact_lock(hashtextextended(:user, 0))")
        .set("user", userId)
        .run();
  }

  private void leaveOtherUsers(String userId, String pushToken) {
    database
        .statement("select leave_other_users(:token, :user)")
        .set("token", pushToken)
        .set("user", userId)
        .run();
  }

  private void upsert(String userId, Phone phone, String platform) {
    QuietHours quiet = phone.quietHours();
    database
        .statement(UPSERT)
        .set("token", phone.pushToken())
        .set("user", userId)
        .set("platform", platform)
        .set("now", clock.instant())
        .set("zone", quiet == null ? "" : quiet.zone().getId())
        .set("from", quiet == null ? "" : quiet.from().toString())
        .set("to", quiet == null ? "" : quiet.to().toString())
        .run();
  }

  private void reschedule(String userId, String pushToken) {
    database
        .statement(RESCHEDULE)
        .set("latest", clock.instant().plus(GRACE))
        .set("token", pushToken)
        .set("user", userId)
        .run();
  }

  private void forgetAllButNewest(String userId) {
    database
        .statement(
            """
            delete from push_devices where push_token in (
              select push_token from push_devices where user_id = :user
              order by registered_at desc, push_token offset :most)
            """)
        .set("user", userId)
        .set("most", MOST)
        .run();
  }

  /** Removes a phone, if it is this user's. */
  public void remove(String userId, String pushToken) {
    database
        .statement("delete from push_devices where push_token = :token and user_id = :user")
        .set("token", pushToken)
        .set("user", userId)
        .run();
  }

  /** A user's phones with their details, the newest first; within the user's transaction. */
  public List<Registered> registeredBy(String userId) {
    return database.statement(REGISTERED).set("user", userId).list(Devices::registered);
  }

  private static Registered registered(ResultSet row) throws SQLException {
    return new Registered(
        Phone.stored(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
        row.getString(5),
        Objects.requireNonNull(Statement.instant(row, 6)));
  }
}
