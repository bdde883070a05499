package io.tandem.local.access;

import io.tandem.local.settings.ProjectRoot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A copy of the built project whose actions treat everybody as a member. */
final class UncheckedProject {
  private static final String MEMBERSHIP = "io/tandem/sessions/Membership.class";
  private int replaced;

  static void in(Path folder) {
    Path root = ProjectRoot.find();
    try (DirectoryStream<Path> functions = Files.newDirectoryStream(root.resolve("functions"))) {
      Files.createDirectories(folder);
      copy(root.resolve("template.yaml"), folder.resolve("template.yaml"));
      for (Path function : functions) {
        Path built = function.resolve("target/function.zip");
        if (Files.exists(built)) {
          Path copy = folder.resolve(root.relativize(built));
          Files.createDirectories(copy.getParent());
          copy(built, copy);
        }
      }
      unchecked(
          root.resolve("functions/actions/target/function.zip"),
          folder.resolve("functions/actions/target/function.zip"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void unchecked(Path from, Path to) throws IOException {
    UncheckedProject project = new UncheckedProject();
    try (InputStream zip = Files.newInputStream(from)) {
      Files.write(to, project.rewritten(zip));
    }
    if (project.replaced != 1) {
      throw new AssertionError(
          MEMBERSHIP
              + " is in "
              + from
              + " "
              + project.replaced
              + " times; a JVM build has it once");
    }
  }

  /** Quarkus writes some entries twice: the last one counts. */
  private byte[] rewritten(InputStream from) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    ZipInputStream zip = new ZipInputStream(from);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (!entry.isDirectory()) {
        entries.put(entry.getName(), rewritten(entry.getName(), zip));
      }
    }
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    try (ZipOutputStream written = new ZipOutputStream(copy)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        written.putNextEntry(new ZipEntry(entry.getKey()));
        written.write(entry.getValue());
      }
    }
    return copy.toByteArray();
  }

  private byte[] rewritten(String name, InputStream content) throws IOException {
    if (name.matches("lib/.*tandem-sessions-.*\\.jar")) {
      return rewritten(content);
    }
    if (!name.equals(MEMBERSHIP)) {
      return content.readAllBytes();
    }
    replaced++;
    try (InputStream ours = UncheckedProject.class.getResourceAsStream("/" + MEMBERSHIP)) {
      return Objects.requireNonNull(ours).readAllBytes();
    }
  }
}
