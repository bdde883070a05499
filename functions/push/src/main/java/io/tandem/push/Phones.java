package io.tandem.push;

import io.tandem.sessions.database.Database;
import io.tandem.sessions.devices.Phone;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** The phones that a user has registered, as far as pushes need them. */
@ApplicationScoped
class Phones {
  private static final String OF_USER =
      """
      select push_token, quiet_zone, cast(quiet_from as text), cast(quiet_to as text)
      from push_devices where user_id = :user order by registered_at desc
      """;

  private final Database database;

  Phones(Database database) {
    this.database = database;
  }

  /** A user's phones, the newest first. */
  List<Phone> of(String userId) {
    return database
        .statement(OF_USER)
        .set("user", userId)
        .list(
            row ->
                Phone.stored(
                    row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
  }

  /**
   * Forgets phones that are no longer registered with Expo, unless users have registered them
   * since.
   *
   * @param sentAt when the pushes that Expo refused were sent
   */
  void forget(List<String> pushTokens, Instant sentAt) {
    database
        .statement(
            "delete from push_devices where push_token = any (:tokens) and registered_at <= :sent")
        .set("tokens", pushTokens.toArray(String[]::new))
        .set("sent", sentAt)
        .run();
  }
}
