package io.tandem.bench.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** A JDK 25, whose ahead-of-time cache is measured where there is one. */
final class Jdk {
  private static final Path INSTALLED = Path.of("/usr/lib/jvm");

  private Jdk() {}

  /** The {@code java} of what {@code JDK25_HOME} names, or is installed. */
  static Optional<Path> java25() {
    return Stream.concat(Stream.ofNullable(System.getenv("JDK25_HOME")).map(Path::of), installed())
        .map(home -> home.resolve("bin/java"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Stream<Path> installed() {
    try (Stream<Path> homes = Files.list(INSTALLED)) {
      return homes.filter(home -> home.toString().matches(".*\\D25\\b.*")).toList().stream();
    } catch (IOException nothingThere) {
      return Stream.of();
    }
  }
}
