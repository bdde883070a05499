package io.tandem.local.runtime;

import io.tandem.local.settings.StartFailure;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder with a log file for each function, of this run only. */
public record Logs(Path folder) {

  /** Creates the folder, and deletes what an earlier run wrote. */
  public static Logs in(Path folder) {
    try {
      Files.createDirectories(folder);
      try (DirectoryStream<Path> old = Files.newDirectoryStream(folder, "*.log")) {
        for (Path log : old) {
          Files.delete(log);
        }
      }
      return new Logs(folder);
    } catch (IOException e) {
      throw new StartFailure("cannot write logs to " + folder, e);
    }
  }

  public Path of(String function) {
    return folder.resolve(function + ".log");
  }
}
