package io.tandem.local.runtime;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How an unpacked binary is run: its {@code bootstrap}, or else its classes by a poll loop. */
record WorkerCommand(Path pollLoop) {
  private static final String ARCHIVE = "classes.jsa";

  /**
   * As it is run.
   *
   * @param isEager whether what it does often is compiled early, for which it starts later
   */
  List<String> of(Path folder, boolean isEager) {
    if (isNative(folder)) {
      return List.of(bootstrap(folder).toString());
    }
    String archive = "-XX:SharedArchiveFile=" + archive(folder);
    // Else a method is interpreted 200 times, which is 200 moves for much of what a move runs.
    return isEager
        ? java(folder, archive, "-XX:CompileThresholdScaling=0.1")
        : java(folder, archive);
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

  private List<String> java(Path folder, String... options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // Quick to start and small: several run at once on one machine.
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx192m"));
    // Where the archive was made for, the processes share its memory: 30 MB less for each.
    command.addAll(List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0"));
    command.addAll(List.of("-XX:-UsePerfData", "-Xlog:disable", "-Xlog:all=error:stderr"));
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", classPath(folder), PollLoopClasses.MAIN));
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
