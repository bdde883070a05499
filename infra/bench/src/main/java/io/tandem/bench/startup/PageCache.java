package io.tandem.bench.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What Linux keeps of the disk in memory. */
final class PageCache {
  private static final Path DROP = Path.of("/proc/sys/vm/drop_caches");

  private PageCache() {}

  /** False where one may not, which is for everybody but root. */
  static boolean drop() {
    try {
      new ProcessBuilder("sync").start().waitFor();
      Files.writeString(DROP, "3");
      return true;
    } catch (IOException notAllowed) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
