package io.tandem.bench.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How many classes a JVM has loaded by its first answer. */
final class LoadedClasses {
  private LoadedClasses() {}

  static long of(Program program, byte[] event) {
    try {
      Path log = Files.createTempFile("loaded", ".txt");
      Start unused = Start.of(program.with("-Xlog:class+load=info:file=" + log), event);
      long loaded = Files.readAllLines(log).stream().filter(it -> it.contains("source:")).count();
      Files.delete(log);
      return loaded;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
