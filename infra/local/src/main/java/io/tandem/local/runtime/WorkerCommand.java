package io.tandem.local.runtime;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How an unpacked binary is run: its {@code bootstrap}, or else its classes by a poll loop. */
record WorkerCommand(Path pollLoopClasses) {
  List<String> of(Path folder) {
    Path bootstrap = folder.resolve("bootstrap");
    return Files.exists(bootstrap) ? List.of(bootstrap.toString()) : java(folder);
  }

  private List<String> java(Path folder) {
    String classPath =
        String.join(
            File.pathSeparator,
            folder.toString(),
            folder.resolve("lib").resolve("*").toString(),
            pollLoopClasses.toString());
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        // Quick to start and small: several run at once on one machine.
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Xmx192m",
        "-XX:-UsePerfData",
        "-cp",
        classPath,
        PollLoopClasses.MAIN);
  }
}
