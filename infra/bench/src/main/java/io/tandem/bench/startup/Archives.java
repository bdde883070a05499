package io.tandem.bench.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a JVM can keep of a start for the next ones. Each is made by a start that answers a real
 * event, so that the classes of an answer are in it too.
 */
record Archives(Subject subject, Path folder) {
  private static final String SHARED = "-XX:SharedArchiveFile=";

  /** Nothing kept: as after {@code unzip}. */
  Program none() {
    return subject.program().without(SHARED);
  }

  /** Class data sharing, which JDK 13 and later have. */
  Program classData() {
    Path archive = fresh("event.jsa");
    Start unused =
        Start.toTheEnd(none().with("-XX:ArchiveClassesAtExit=" + archive), subject.events().get());
    return none().with(SHARED + archive);
  }

  /** The ahead-of-time cache of JDK 25: classes loaded and linked, methods profiled. */
  Program aheadOfTime(Path java25) {
    Path cache = fresh("event.aot");
    // What the cache brings need not be compiled early, as it is for the local stage.
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
