package io.tandem.local.runtime;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How an unpacked binary is run: its {@code bootstrap}, or else its classes with a poll loop.
 *
 * @param startsQuickly whether frequent code is compiled late, which makes starts quicker
 */
record WorkerCommand(Path pollLoop, boolean startsQuickly) {
  private static final String ARCHIVE = "classes.jsa";

  /** The command that runs it. */
  List<String> of(Path folder) {
    if (isNative(folder)) {
      return List.of(bootstrap(folder).toString());
    }
    String archive = "-XX:SharedArchiveFile=" + archive(folder);
    // Otherwise a method is interpreted for its first 200 calls: for much of the code, 200 moves.
    return startsQuickly
        ? java(folder, archive)
        : java(folder, archive, "-XX:CompileThresholdScaling=0.1");
  }

  /** The command that also writes the class archive when the process ends. */
  List<String> archiving(Path archive, Path folder) {
    return java(folder, "-XX:ArchiveClassesAtExit=" + archive);
  }

  static boolean isNative(Path folder) {
    return Files.exists(bootstrap(folder));
  }

  /** With a class archive a JVM starts in half the time; it also starts without. */
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
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xms24m", "-Xmx192m"));
    // Processes share the archive's memory if it is at its own address: 30 MB less for each.
    command.addAll(List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0"));
    command.addAll(List.of("-XX:-UsePerfData", "-Xlog:disable", "-Xlog:all=error:stderr"));
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", classPath(folder), PollLoopClasses.MAIN));
    return command;
  }

  /** Only jars: class archives do not support folders. */
  private String classPath(Path folder) {
    return String.join(
        File.pathSeparator,
        folder.resolve(Unzip.CLASSES).toString(),
        folder.resolve("lib").resolve("*").toString(),
        pollLoop.toString());
  }
}
