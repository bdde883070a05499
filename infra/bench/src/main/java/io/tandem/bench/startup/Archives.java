package io.tandem.bench.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a JVM can keep from one start for the next. Each archive comes from a start that answers a
 * real event, so it also has the classes that an answer needs.
 */
record Archives(Subject subject, Path folder) {
  private static final String SHARED = "-XX:SharedArchiveFile=";

  /** No archive, as after {@code unzip}. */
  Program none() {
    return subject.program().without(SHARED);
  }

  /** Class data sharing, available since JDK 13. */
  Program classData() {
    Path archive = fresh("event.jsa");
    Start unused =
        Start.toTheEnd(none().with("-XX:ArchiveClassesAtExit=" + archive), subject.events().get());
    return none().with(SHARED + archive);
  }

  /** The ahead-of-time cache of JDK 25: classes loaded and linked, methods profiled. */
  Program aheadOfTime(Path java25) {
    Path cache = fresh("event.aot");
    // With the cache, early compilation as on the local stage is not needed.
    Program program = none().on(java25).without("-XX:CompileThresholdScaling=");
    Start unused =
        Start.toTheEnd(program.with("-XX:AOTCacheOutput=" + cache), subject.events().get());
    return program.with("-XX:AOTCache=" + cache);
  }

  private Path fresh(String name) {
    try {
      Path file = Files.createDirectories(folder).resolve(subject.name() + "-" + name);
      Files.deleteIfExists(file);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
