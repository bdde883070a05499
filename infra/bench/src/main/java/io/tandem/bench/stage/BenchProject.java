package io.tandem.bench.stage;

import io.tandem.local.settings.ProjectRoot;
import io.tandem.local.settings.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The project with three changes: no schedules that would run during a measurement, longer timeouts
 * for a busy machine, and no limits for callers. Its functions are this project's, or those in the
 * folder that {@code -Dbench.zips=} names.
 */
public final class BenchProject {
  /** The binaries of the functions. */
  public static final List<String> ZIPS = List.of("actions", "push", "realtime", "migrate");

  private static final String LIMIT_OF_A_CALLER =
      "((?:CommandsPerMinute|SessionsPerDay): \\{Type: Number, Default: )\\d+";

  private BenchProject() {}

  static Path in(Path folder) {
    try {
      Files.createDirectories(folder);
      String template = Files.readString(ProjectRoot.find().resolve("template.yaml"));
      Files.writeString(
          folder.resolve("template.yaml"),
          template
              .replaceAll("rate\\(\\d+ (minutes?|hours?|days?)\\)", "rate(30 days)")
              .replaceAll("Timeout: \\d+", "Timeout: 120")
              .replaceAll(LIMIT_OF_A_CALLER, "$1" + Integer.MAX_VALUE));
      Path functions = folder.resolve("functions");
      Files.deleteIfExists(functions);
      Files.createSymbolicLink(functions, functions());
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The zip of one of {@link #ZIPS}. */
  public static Path zip(String name) {
    return zip(functions(), name);
  }

  private static Path functions() {
    String named = System.getProperty("bench.zips", "");
    Path root = ProjectRoot.find();
    return checked(named.isEmpty() ? root.resolve("functions") : root.resolve(named));
  }

  /**
   * The folder, if all zips are in it.
   *
   * @throws StartFailure with the requirements for the folder
   */
  static Path checked(Path folder) {
    for (String name : ZIPS) {
      Path zip = zip(folder, name);
      if (!Files.isRegularFile(zip)) {
        throw new StartFailure(
            ("%s is missing. -Dbench.zips must name the functions folder of a built checkout, or of an"
                    + " artifact that .github/workflows/deploy.yaml has uploaded.")
                .formatted(zip));
      }
    }
    return folder;
  }

  private static Path zip(Path functions, String name) {
    return functions.resolve(name).resolve("target/function.zip");
  }
}
