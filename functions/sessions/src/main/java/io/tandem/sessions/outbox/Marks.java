package io.tandem.sessions.outbox;

import io.tandem.sessions.access.ActingAs;
import io.tandem.sessions.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Marks what an action has published. Row-level security allows it for events that the caller sees.
 * The statement is its own transaction, with no begin or commit to wait for.
 */
@ApplicationScoped
class Marks {
  private final Database database;

  Marks(Database database) {
    this.database = database;
  }

  void published(ActingAs who, List<UUID> ids) {
    if (!ids.isEmpty()) {
      database
          .statement("select from mark_published(:user, :invitation, :events)")
          .set("user", who.userId())
          .set("invitation", who.invitation())
          .set("events", ids.toArray(UUID[]::new))
          .run();
    }
  }
}
