package io.tandem.sessions.access;

import io.tandem.sessions.database.Database;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The second lock behind the actions' own checks: PostgreSQL shows and changes only what the one it
 * has been told of may see. A transaction that has told it nobody sees nothing.
 */
@ApplicationScoped
public class RowSecurity {
  private final Database database;

  RowSecurity(Database database) {
    this.database = database;
  }

  /**
   * The rest of this transaction is theirs. Not needed where a session is locked or an idempotency
   * key claimed first, which says so by itself and saves a round trip.
   */
  public void actAs(ActingAs who) {
    database
        .statement("select act_as(:user, :invitation)")
        .set("user", who.userId())
        .set("invitation", who.invitation())
        .run();
  }
}
