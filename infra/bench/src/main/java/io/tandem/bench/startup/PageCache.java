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
    return drop(DROP);
  }

  static boolean drop(Path control) {
    try {
      new ProcessBuilder("sync").start().waitFor();
      Files.writeString(control, "3");
      return true;
    } catch (IOException notAllowed) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
