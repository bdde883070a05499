package io.tandem.bench.startup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * How big a function is.
 *
 * @param megabytes of its zip
 * @param classes in its jars
 */
record Size(double megabytes, long classes) {
  private static final double MEGA = 1e6;

  static Size of(Path zip) throws IOException {
    long classes = 0;
    try (ZipFile file = new ZipFile(zip.toFile());
        Stream<? extends ZipEntry> entries = file.stream()) {
      for (ZipEntry entry : entries.toList()) {
        classes += entry.getName().endsWith(".class") ? 1 : 0;
        if (entry.getName().endsWith(".jar")) {
          classes += classesIn(file.getInputStream(entry));
        }
      }
    }
    return new Size(Files.size(zip) / MEGA, classes);
  }

  private static long classesIn(InputStream jar) throws IOException {
    long classes = 0;
    try (ZipInputStream entries = new ZipInputStream(jar)) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        classes += entry.getName().endsWith(".class") ? 1 : 0;
      }
    }
    return classes;
  }
}
