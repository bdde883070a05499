package io.tandem.bench.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The project as it is, but with nothing that runs by the clock while others are measured, and with
 * patience for a machine that is busy.
 */
final class BenchProject {
  private BenchProject() {}

  static Path in(Path folder, Path root) {
    try {
      Files.createDirectories(folder);
      String template = Files.readString(root.resolve("template.yaml"));
      Files.writeString(
          folder.resolve("template.yaml"),
          template
              .replaceAll("rate\\(\\d+ (minutes?|hours?)\\)", "rate(30 days)")
              .replaceAll("Timeout: \\d+", "Timeout: 120"));
      Path functions = folder.resolve("functions");
      Files.deleteIfExists(functions);
      Files.createSymbolicLink(functions, root.resolve("functions"));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
