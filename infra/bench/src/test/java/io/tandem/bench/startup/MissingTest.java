package io.tandem.bench.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Optional tools for measuring a start-up, on a machine without them. */
final class MissingTest {
  @TempDir Path folder;

  @Test
  void withoutAnyJdkNoneIsFound() {
    assertThat(Jdk.java25(null, folder.resolve("no such folder"))).isEmpty();
  }

  @Test
  void withOnlyOtherJdksNoneIsFound() throws IOException {
    Files.createDirectories(folder.resolve("java-17-openjdk-amd64/bin"));

    assertThat(Jdk.java25(folder.resolve("none").toString(), folder)).isEmpty();
  }
}
