package io.tandem.migrate;

/**
 * What a run did.
 *
 * @param migrations how many migrations were run
 * @param version the schema's version now
 * @param lifted in how many sessions the versions were raised, see {@link Versions}
 */
public record Migrated(int migrations, String version, int lifted) {
  Migrated lifted(int sessions) {
    return new Migrated(migrations, version, sessions);
  }
}
