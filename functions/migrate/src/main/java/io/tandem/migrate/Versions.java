package io.tandem.migrate;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The versions of members' views. A client keeps the highest version. So after a restore to an
 * earlier time the versions must be raised past those that clients hold, or clients keep outdated
 * views. They are raised to the current time in milliseconds, which works after any number of
 * restores, because no view changes every millisecond.
 */
@Singleton
final class Versions {
  private static final int BATCH = 1_000;

  /** A batch at a time, because members who act meanwhile wait for the rows. */
  private static final String LIFT =
      """
      with next as (
        select id from sessions where id > ? order by id limit ? for update
      ), lifted as (
        update sessions s
        set inviter_version = greatest(inviter_version + 1, now.millis),
            invitee_version = case when invitee_version is not null
              then greatest(invitee_version + 1, now.millis) end
        from next, (select cast(extract(epoch from now()) * 1000 as bigint) millis) now
        where s.id = next.id returning s.id
      )
      select count(*), (array_agg(id order by id desc))[1] from lifted
      """;

  private final DataSource database;

  Versions(DataSource database) {
    this.database = database;
  }

  /** Raises all versions and returns in how many sessions. If it fails halfway, run it again. */
  int lift() throws SQLException {
    int sessions = 0;
    UUID last = new UUID(0, 0);
    try (Connection connection = database.getConnection();
        PreparedStatement lift = connection.prepareStatement(LIFT)) {
      while (true) {
        lift.setObject(1, last);
        lift.setInt(2, BATCH);
        try (ResultSet lifted = lift.executeQuery()) {
          lifted.next();
          if (lifted.getInt(1) == 0) {
            return sessions;
          }
          sessions += lifted.getInt(1);
          last = lifted.getObject(2, UUID.class);
        }
      }
    }
  }
}
