package io.tandem.sessions.outbox;

import io.tandem.sessions.access.ActingAs;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Notes what an action has published, which who caused it may do. The statement is a transaction by
 * itself: with none of JTA's around it there is no begin and no commit to wait for.
 */
@ApplicationScoped
class Marks {
  private static final String MARK = "select from mark_published(?, ?, ?)";
  private static final int USER = 1;
  private static final int INVITATION = 2;
  private static final int EVENTS = 3;

  private final DataSource database;

  Marks(DataSource database) {
    this.database = database;
  }

  void published(ActingAs who, List<UUID> ids) {
    if (ids.isEmpty()) {
      return;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement mark = connection.prepareStatement(MARK)) {
      mark.setString(USER, who.userId());
      mark.setObject(INVITATION, who.invitation());
      mark.setArray(EVENTS, connection.createArrayOf("uuid", ids.toArray()));
      mark.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
