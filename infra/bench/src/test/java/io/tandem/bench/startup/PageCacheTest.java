package io.tandem.bench.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
final class PageCacheTest {
  private static final int PAGES = 250;

  @TempDir Path folder;

  @Test
  void aDroppedFileHasNoPagesInMemory() throws IOException {
    assumeThat(Files.getFileStore(folder).type()).isNotEqualTo("tmpfs");
    Path file = Files.write(folder.resolve("binary"), new byte[PAGES * 4096 - 1]);
    assertThat(PageCache.kept(file)).isEqualTo(PAGES);

    assertThat(PageCache.drop(folder)).isTrue();

    assertThat(PageCache.kept(file)).isZero();
  }
}
