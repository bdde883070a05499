package io.tandem.bench.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A JDK 25, if there is one: its ahead-of-time cache is measured. */
final class Jdk {
  private static final Path INSTALLED = Path.of("/usr/lib/jvm");

  private Jdk() {}

  /** The {@code java} of the JDK in {@code JDK25_HOME}, or of an installed one. */
  static Optional<Path> java25() {
    return java25(System.getenv("JDK25_HOME"), INSTALLED);
  }

  static Optional<Path> java25(@Nullable String named, Path installed) {
    return Stream.concat(Stream.ofNullable(named).map(Path::of), among(installed))
        .map(home -> home.resolve("bin/java"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Stream<Path> among(Path installed) {
    try (Stream<Path> homes = Files.list(installed)) {
      return homes.filter(home -> home.toString().matches(".*\\D25\\b.*")).toList().stream();
    } catch (IOException nothingThere) {
      return Stream.of();
    }
  }
}
