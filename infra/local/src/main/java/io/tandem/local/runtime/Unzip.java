package io.tandem.local.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.io.FileUtils;

/**
 * Unpacks a function.zip; the folder appears once it is complete. It also holds the zip itself,
 * which is a jar of the function's own classes.
 */
final class Unzip {
  static final String CLASSES = "function.jar";

  private Unzip() {}

  static void to(Path target, Path zip) throws IOException {
    Files.createDirectories(target.getParent());
    Path unfinished = Files.createTempDirectory(target.getParent(), "unpacking");
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        write(entry, in, unfinished);
      }
    }
    Files.copy(zip, unfinished.resolve(CLASSES));
    // Java's zip streams do not give the files' permissions.
    Path bootstrap = unfinished.resolve("bootstrap");
    if (Files.exists(bootstrap)) {
      Files.setPosixFilePermissions(bootstrap, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    try {
      Files.move(unfinished, target);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
      // Another stage has unpacked the same build in the meantime.
      FileUtils.deleteDirectory(unfinished.toFile());
    }
  }

  private static void write(ZipEntry entry, InputStream bytes, Path folder) throws IOException {
    Path file = folder.resolve(entry.getName()).normalize();
    if (!file.startsWith(folder)) {
      throw new IOException("an entry is outside the folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(file);
    } else {
      Files.createDirectories(file.getParent());
      // Quarkus puts some files into its zip twice.
      Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
