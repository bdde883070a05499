package io.tandem.local.extras;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.OS;

/** The programs of this machine: those on the PATH, and a Mac's Chrome, which is not on it. */
final class Programs {
  private static final String CHROME = "Applications/Google Chrome.app/Contents/MacOS";

  private Programs() {}

  /** The first of these names that exists. */
  static Optional<Path> find(String... names) {
    return Stream.of(names)
        .flatMap(name -> folders().map(folder -> folder.resolve(name)))
        .filter(Files::isRegularFile)
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Stream<Path> folders() {
    String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    Stream<Path> folders = Stream.of(path.split(File.pathSeparator)).map(Path::of);
    return OS.MAC.isCurrentOs()
        ? Stream.concat(
            folders, Stream.of("/", System.getProperty("user.home")).map(it -> Path.of(it, CHROME)))
        : folders;
  }
}
