package io.tandem.migrate;

/**
 * What a run did.
 *
 * @param migrations how many were run
 * @param version the schema's version now
 * @param lifted of how many sessions the versions were lifted, see {@link Versions}
 */
public record Migrated(int migrations, String version, int lifted) {
  Migrated lifted(int sessions) {
    return new Migrated(migrations, version, sessions);
  }
}
