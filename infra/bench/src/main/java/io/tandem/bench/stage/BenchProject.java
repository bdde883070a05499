package io.tandem.bench.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The project as it is, but with nothing that runs by the clock while others are measured, with
 * patience for a machine that is busy, and for people who never stop.
 */
final class BenchProject {
  private static final String LIMIT_OF_A_CALLER =
      "((?:CommandsPerMinute|SessionsPerDay):\\s+Type: Number\\s+Default: )\\d+";

  private BenchProject() {}

  static Path in(Path folder, Path root) {
    try {
      Files.createDirectories(folder);
      String template = Files.readString(root.resolve("template.yaml"));
      Files.writeString(
          folder.resolve("template.yaml"),
          template
              .replaceAll("rate\\(\\d+ (minutes?|hours?|days?)\\)", "rate(30 days)")
              .replaceAll("Timeout: \\d+", "Timeout: 120")
              .replaceAll(LIMIT_OF_A_CALLER, "$1" + Integer.MAX_VALUE));
      Path functions = folder.resolve("functions");
      Files.deleteIfExists(functions);
      Files.createSymbolicLink(functions, root.resolve("functions"));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
