package io.tandem.local.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds the folder that holds template.yaml. */
public final class ProjectRoot {
  private ProjectRoot() {}

  /** The folder in {@code project.root}, or else the nearest one upwards from here. */
  public static Path find() {
    String told = System.getProperty("project.root");
    return told != null ? Path.of(told).toAbsolutePath() : above(Path.of("").toAbsolutePath());
  }

  static Path above(Path start) {
    for (@Nullable Path folder = start; folder != null; folder = folder.getParent()) {
      if (Files.isRegularFile(folder.resolve("template.yaml"))) {
        return folder;
      }
    }
    throw new StartFailure("no template.yaml in " + start + " or above it");
  }
}
