package io.tandem.nativebuild;

import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** This build's GRAALVM_HOME: a native-image that compiles nothing. */
record StubGraalVm(Path home) {

  static StubGraalVm in(Path home) throws IOException {
    Path program = home.resolve("bin/native-image");
    Files.createDirectories(program.getParent());
    try (InputStream script = StubGraalVm.class.getResourceAsStream("native-image")) {
      Files.copy(Objects.requireNonNull(script), program, StandardCopyOption.REPLACE_EXISTING);
    }
    Files.setPosixFilePermissions(program, fromString("rwxr-xr-x"));
    return new StubGraalVm(home);
  }
}
