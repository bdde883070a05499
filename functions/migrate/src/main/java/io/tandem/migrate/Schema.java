package io.tandem.migrate;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;

/** The database's tables, functions and roles. */
@Singleton
final class Schema {
  private final Flyway flyway;
  private final RoleLogins logins;

  Schema(Flyway flyway, RoleLogins logins) {
    this.flyway = flyway;
    this.logins = logins;
  }

  /**
   * Runs the migrations that are new to this database, then lets the roles log in. It ignores a
   * newer release's migrations, so that a rollback to this release works.
   */
  Migrated bringUpToDate() throws SQLException {
    int migrations = flyway.migrate().migrationsExecuted;
    logins.allow();
    return new Migrated(migrations, flyway.info().current().getVersion().getVersion(), 0);
  }
}
