package io.tandem.actions;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** The project's files. */
final class Project {
  private static final Path ROOT =
      Path.of(Objects.requireNonNull(System.getProperty("project.root")));

  private Project() {}

  /** The text of a file, or of all files in a folder. Empty if there is no such file. */
  static String text(String file) {
    try {
      Path path = ROOT.resolve(file);
      if (Files.isDirectory(path)) {
        try (Stream<Path> files = Files.list(path)) {
          return files.sorted().map(it -> text(file + "/" + it.getFileName())).collect(joining());
        }
      }
      return Files.exists(path) ? Files.readString(path) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write(String file, String text) {
    try {
      Path path = ROOT.resolve(file);
      Files.createDirectories(Objects.requireNonNull(path.getParent()));
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
