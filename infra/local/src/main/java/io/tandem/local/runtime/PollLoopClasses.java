package io.tandem.local.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;

/** Copies the poll loop's classes out, so that a function sees them and nothing else of ours. */
final class PollLoopClasses {
  static final String MAIN = "io.tandem.local.jvm.JvmRuntime";

  private static final List<String> CLASSES =
      List.of("JvmRuntime", "RuntimeClient", "JvmContext", "JvmLogger", "ErrorJson");

  private PollLoopClasses() {}

  static Path copyTo(Path folder) throws IOException {
    for (String name : CLASSES) {
      String resource = "io/tandem/local/jvm/" + name + ".class";
      Path target = folder.resolve(resource);
      Files.createDirectories(target.getParent());
      try (InputStream bytes =
          Objects.requireNonNull(
              PollLoopClasses.class.getClassLoader().getResourceAsStream(resource))) {
        Files.copy(bytes, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return folder;
  }
}
