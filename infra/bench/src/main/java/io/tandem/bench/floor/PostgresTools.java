package io.tandem.bench.floor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds PostgreSQL's tools on this machine; the embedded PostgreSQL has none. */
final class PostgresTools {
  private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

  private PostgresTools() {}

  static Optional<Path> find(String tool) {
    return find(tool, Objects.requireNonNullElse(System.getenv("PATH"), ""), DEBIAN);
  }

  static Optional<Path> find(String tool, String path, Path debian) {
    return Stream.concat(Stream.of(path.split(":")).map(Path::of), newestFirst(debian))
        .map(folder -> folder.resolve(tool))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Stream<Path> newestFirst(Path debian) {
    try (Stream<Path> versions = Files.list(debian)) {
      List<Path> found = versions.sorted(Comparator.reverseOrder()).toList();
      return found.stream().map(version -> version.resolve("bin"));
    } catch (IOException notThere) {
      return Stream.of();
    }
  }
}
