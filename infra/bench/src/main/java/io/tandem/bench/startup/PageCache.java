package io.tandem.bench.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The pages of files that Linux keeps in memory. */
final class PageCache {
  private static final int PAGE = 4096;

  private PageCache() {}

  /**
   * Drops all files in a folder from the cache. Nobody may be running them.
   *
   * @return false if some stay, for example because the folder itself is in memory
   */
  static boolean drop(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> files = all.filter(Files::isRegularFile).toList();
      for (Path file : files) {
        dropFile(file);
      }
      return files.stream().mapToLong(PageCache::kept).sum() == 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // posix_fadvise(POSIX_FADV_DONTNEED) from coreutils, because Java has no such call:
  // https://www.gnu.org/software/coreutils/manual/html_node/dd-invocation.html
  private static void dropFile(Path file) throws IOException {
    try {
      new ProcessBuilder(
              List.of("dd", "of=" + file, "oflag=nocache", "conv=notrunc,fdatasync", "count=0"))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The number of its pages in memory, by mincore(2). */
  static long kept(Path file) {
    try (FileChannel channel = FileChannel.open(file)) {
      MappedByteBuffer all = channel.map(MapMode.READ_ONLY, 0, channel.size());
      return IntStream.iterate(0, at -> at < all.capacity(), at -> at + PAGE)
          .mapToObj(at -> all.slice(at, Math.min(PAGE, all.capacity() - at)))
          .filter(MappedByteBuffer::isLoaded)
          .count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
