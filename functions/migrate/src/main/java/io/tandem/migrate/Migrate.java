package io.tandem.migrate;

import io.quarkus.funqy.Funq;
import org.flywaydb.core.Flyway;

/** Brings the schema up to date. Safe to invoke twice, and at the same time. */
public final class Migrate {
  private final Flyway flyway;

  Migrate(Flyway flyway) {
    this.flyway = flyway;
  }

  /** Runs the migrations that this database has not seen yet; throws if one of them fails. */
  @Funq
  public Migrated migrate() {
    int migrations = flyway.migrate().migrationsExecuted;
    return new Migrated(migrations, flyway.info().current().getVersion().getVersion());
  }

  /**
   * @param migrations how many were run
   * @param version the schema's version now
   */
  public record Migrated(int migrations, String version) {}
}
