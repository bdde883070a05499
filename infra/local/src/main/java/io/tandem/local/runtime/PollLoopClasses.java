package io.tandem.local.runtime;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Copies the poll loop's classes, so that a function sees them and none of our others. */
final class PollLoopClasses {
  static final String MAIN = "io.tandem.local.jvm.JvmRuntime";

  private static final List<String> CLASSES =
      List.of("JvmRuntime", "RuntimeClient", "JvmContext", "JvmLogger");

  private PollLoopClasses() {}

  /** A jar of them. An existing one stays, because class archives check its time. */
  static Path jarIn(Path folder) throws IOException {
    Path jar = Files.createDirectories(folder).resolve("poll-loop.jar");
    byte[] bytes = jar();
    if (!Files.exists(jar) || !Arrays.equals(bytes, Files.readAllBytes(jar))) {
      Files.write(jar, bytes);
    }
    return jar;
  }

  private static byte[] jar() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream jar = new ZipOutputStream(bytes)) {
      for (String name : CLASSES) {
        String resource = "io/tandem/local/jvm/" + name + ".class";
        ZipEntry entry = new ZipEntry(resource);
        entry.setLastModifiedTime(FileTime.from(Instant.EPOCH));
        jar.putNextEntry(entry);
        try (InputStream type =
            Objects.requireNonNull(
                PollLoopClasses.class.getClassLoader().getResourceAsStream(resource))) {
          type.transferTo(jar);
        }
      }
    }
    return bytes.toByteArray();
  }
}
