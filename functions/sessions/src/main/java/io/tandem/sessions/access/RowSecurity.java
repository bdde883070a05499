package io.tandem.sessions.access;

import io.tandem.sessions.database.Database;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The second check behind the actions' own: PostgreSQL shows and changes only rows that the
 * transaction's user may see. A transaction without a user sees nothing.
 */
@ApplicationScoped
public class RowSecurity {
  private final Database database;

  RowSecurity(Database database) {
    this.database = database;
  }

  /**
   * Sets the user for the rest of this transaction. Locking a session or claiming an idempotency
   * key sets the user too, and saves this round trip.
   */
  public void actAs(ActingAs who) {
    database
        .statement("select act_as(:user, :invitation)")
        .set("user", who.userId())
        .set("invitation", who.invitation())
        .run();
  }
}
