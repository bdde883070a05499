package io.tandem.local.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinariesTest {
  @TempDir Path folder;

  @Test
  void bootstrapIsRunWhenThereIsOne() throws IOException {
    Path unpacked = unpack("bootstrap");

    assertThat(Files.isExecutable(unpacked.resolve("bootstrap"))).isTrue();
    assertThat(new WorkerCommand(folder, false).of(unpacked))
        .isEqualTo(List.of(unpacked.resolve("bootstrap").toString()));
  }

  @Test
  void javaIsRunWithoutABootstrap() throws IOException {
    assertThat(new WorkerCommand(folder, false).of(unpack("a/B.class")))
        .first()
        .asString()
        .endsWith("/bin/java");
  }

  @Test
  void javaCompilesLateWhereStartsMatter() throws IOException {
    Path unpacked = unpack("a/B.class");
    String early = "-XX:CompileThresholdScaling=0.1";

    assertThat(new WorkerCommand(folder, false).of(unpacked)).contains(early);
    assertThat(new WorkerCommand(folder, true).of(unpacked)).doesNotContain(early);
  }

  @Test
  void whatAnotherStageUnpacksAtTheSameTimeStays() throws IOException {
    Path unpacked = unpack("a/B.class");
    Path theirs = Files.writeString(unpacked.resolve("theirs"), "");

    Unzip.to(unpacked, folder.resolve("function.zip"));

    assertThat(theirs).exists();
    try (Stream<Path> all = Files.list(unpacked.getParent())) {
      assertThat(all).containsExactly(unpacked);
    }
  }

  @Test
  void newerBuildReplacesTheOlderOne() throws IOException {
    Path older = unpack("bootstrap");
    Path newer = unpack("lib/a.jar");

    assertThat(older).doesNotExist();
    assertThat(newer.resolve("lib/a.jar")).exists();
  }

  @Test
  void entryOutsideTheFolderIsRefused() {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> unpack("../escaped"))
        .withMessageContaining("../escaped");
    assertThat(folder.resolve("binaries/escaped")).doesNotExist();
  }

  private Path unpack(String entry) throws IOException {
    Path zip = folder.resolve("function.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry(entry));
    }
    Files.setLastModifiedTime(zip, FileTime.fromMillis(entry.hashCode() & 0xffffffL));
    return new Binaries(folder.resolve("binaries")).unpack(zip);
  }
}
