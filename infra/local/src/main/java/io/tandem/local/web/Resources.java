package io.tandem.local.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Files on the class path. */
public final class Resources {
  private Resources() {}

  /** The path is absolute, with a slash before it. */
  public static Optional<byte[]> read(String path) {
    try (InputStream file = Resources.class.getResourceAsStream(path)) {
      return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
