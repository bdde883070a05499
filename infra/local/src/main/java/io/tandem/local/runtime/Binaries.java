package io.tandem.local.runtime;

import io.tandem.local.settings.StartFailure;
import io.tandem.local.stack.FunctionModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/**
 * The unpacked binaries. Many functions share one. Each is unpacked once per build, and files of
 * older builds are deleted.
 */
final class Binaries {
  private final Path folder;
  private final Map<Path, Path> unpacked = new ConcurrentHashMap<>();

  Binaries(Path folder) {
    this.folder = folder;
  }

  /** Fails when a function has not been built. */
  static void check(Path root, Collection<FunctionModel> functions) {
    for (FunctionModel function : functions) {
      if (!Files.isRegularFile(function.zip())) {
        throw new StartFailure(
            root.relativize(function.zip()) + " is missing: run ./mvnw package first");
      }
    }
  }

  synchronized Path unpack(Path zip) throws IOException {
    Path known = unpacked.get(zip);
    if (known != null) {
      return known;
    }
    FileTime built = Files.getLastModifiedTime(zip);
    String name = Integer.toHexString(zip.hashCode());
    Path target = folder.resolve(name).resolve(String.valueOf(built.toMillis()));
    if (!Files.exists(target)) {
      Unzip.to(target, zip);
      forgetOlder(target);
    }
    unpacked.put(zip, target);
    return target;
  }

  // Another stage may be unpacking the same build now; those files are not older.
  private static void forgetOlder(Path target) throws IOException {
    long built = Long.parseLong(target.getFileName().toString());
    try (Stream<Path> all = Files.list(target.getParent())) {
      for (Path other : all.toList()) {
        String name = other.getFileName().toString();
        if (name.chars().allMatch(Character::isDigit) && Long.parseLong(name) < built) {
          FileUtils.deleteDirectory(other.toFile());
        }
      }
    }
  }
}
