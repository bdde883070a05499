package io.tandem.bench.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.local.settings.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder that {@code -Dbench.zips=} names. */
final class BenchProjectTest {
  @TempDir Path folder;

  @Test
  void theFolderOfABuiltCheckoutIsAccepted() throws IOException {
    zips("actions", "push", "realtime", "migrate");

    assertThat(BenchProject.checked(folder)).isEqualTo(folder);
  }

  @Test
  void aMissingZipIsReportedWithWhatTheFolderMustBe() throws IOException {
    zips("actions", "push", "realtime");

    assertThatThrownBy(() -> BenchProject.checked(folder))
        .isInstanceOf(StartFailure.class)
        .hasMessageStartingWith(folder.resolve("migrate/target/function.zip") + " is missing.")
        .hasMessageContaining("-Dbench.zips must name the functions folder");
  }

  private void zips(String... names) throws IOException {
    for (String name : names) {
      Path target = Files.createDirectories(folder.resolve(name).resolve("target"));
      Files.createFile(target.resolve("function.zip"));
    }
  }
}
