package io.tandem.local.runtime;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How an unpacked binary is run: its {@code bootstrap}, or else its classes by a poll loop. */
record WorkerCommand(Path pollLoop) {
  private static final String ARCHIVE = "classes.jsa";

  List<String> of(Path folder) {
    return isNative(folder)
        ? List.of(bootstrap(folder).toString())
        : java(folder, "-XX:SharedArchiveFile=" + archive(folder));
  }

  /** As it is run, but to make the class archive of it when it ends. */
  List<String> making(Path archive, Path folder) {
    return java(folder, "-XX:ArchiveClassesAtExit=" + archive);
  }

  static boolean isNative(Path folder) {
    return Files.exists(bootstrap(folder));
  }

  /** A JVM that finds it starts in half the time; it does without where there is none yet. */
  static Path archive(Path folder) {
    return folder.resolve(ARCHIVE);
  }

  private static Path bootstrap(Path folder) {
    return folder.resolve("bootstrap");
  }

  private List<String> java(Path folder, String archiving) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // Quick to start and small: several run at once on one machine. And soon as quick as they get:
    // else a method is interpreted 200 times, which is 200 moves for much of what a move runs.
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:CompileThresholdScaling=0.1"));
    command.addAll(List.of("-XX:+UseSerialGC", "-Xmx192m"));
    command.addAll(List.of("-XX:-UsePerfData", "-Xlog:disable", "-Xlog:all=error:stderr"));
    command.addAll(List.of(archiving, "-cp", classPath(folder), PollLoopClasses.MAIN));
    return command;
  }

  /** Of jars alone: class archives know no folders. */
  private String classPath(Path folder) {
    return String.join(
        File.pathSeparator,
        folder.resolve(Unzip.CLASSES).toString(),
        folder.resolve("lib").resolve("*").toString(),
        pollLoop.toString());
  }
}
