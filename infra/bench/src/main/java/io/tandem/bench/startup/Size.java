package io.tandem.bench.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipFile;

/**
 * The size of a function, in megabytes.
 *
 * @param zip the uploaded file
 * @param bootstrap the native binary in it, unpacked; not a number for a JVM build
 */
public record Size(double zip, double bootstrap) {
  private static final double MEGA = 1e6;

  public static Size of(Path zip) {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      return new Size(
          Files.size(zip) / MEGA,
          Optional.ofNullable(file.getEntry("bootstrap"))
              .map(entry -> entry.getSize() / MEGA)
              .orElse(Double.NaN));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public boolean isNative() {
    return !Double.isNaN(bootstrap);
  }
}
