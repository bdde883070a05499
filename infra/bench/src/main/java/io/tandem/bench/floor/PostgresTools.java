package io.tandem.bench.floor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where PostgreSQL's tools are on this machine; the embedded one brings none. */
final class PostgresTools {
  private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

  private PostgresTools() {}

  static Optional<Path> find(String tool) {
    return Stream.concat(path(), newestFirst())
        .map(folder -> folder.resolve(tool))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Stream<Path> path() {
    return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(":"))
        .map(Path::of);
  }

  private static Stream<Path> newestFirst() {
    try (Stream<Path> versions = Files.list(DEBIAN)) {
      List<Path> found = versions.sorted(Comparator.reverseOrder()).toList();
      return found.stream().map(version -> version.resolve("bin"));
    } catch (IOException notThere) {
      return Stream.of();
    }
  }
}
