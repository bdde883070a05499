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
   * Runs the migrations that this database has not seen yet, then lets the roles log in. Of a newer
   * release's migrations it takes no notice, so that one can go back to an older one.
   */
  Migrated bringUpToDate() throws SQLException {
    int migrations = flyway.migrate().migrationsExecuted;
    logins.allow();
    return new Migrated(migrations, flyway.info().current().getVersion().getVersion(), 0);
  }
}
