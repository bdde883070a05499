package io.tandem.local.runtime;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.io.FileUtils;
import org.apache.commons.io.file.PathUtils;

/**
 * Unpacks a function.zip. The folder appears once it is complete, and also holds the zip itself,
 * which is a jar of the function's own classes.
 */
final class Unzip {
  static final String CLASSES = "function.jar";

  private Unzip() {}

  static void to(Path target, Path zip) throws IOException {
    Files.createDirectories(target.getParent());
    Path unfinished = Files.createTempDirectory(target.getParent(), "unpacking");
    try (FileSystem inside = FileSystems.newFileSystem(zip)) {
      PathUtils.copyDirectory(inside.getPath("/"), unfinished);
    }
    Files.copy(zip, unfinished.resolve(CLASSES));
    // A copy from a zip does not keep the file's permissions.
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
}
