package io.tandem.migrate;

/**
 * What a run did.
 *
 * @param migrations how many were run
 * @param version the schema's version now
 */
public record Migrated(int migrations, String version) {}
