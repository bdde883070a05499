package io.tandem.bench.floor;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tandem.bench.stage.BenchStage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long the disk takes to store 8 KB durably, measured with PostgreSQL's own tool. */
public final class FsyncTest {
  private static final Pattern FDATASYNC =
      Pattern.compile("fdatasync\\s+[0-9.]+ ops/sec\\s+(\\d+) usecs/op");
  private static final double MICROS_PER_MILLI = 1_000;

  private FsyncTest() {}

  /** In milliseconds, if the tool is installed. */
  public static Optional<Double> find() {
    return PostgresTools.find("pg_test_fsync").flatMap(FsyncTest::run);
  }

  private static Optional<Double> run(Path tool) {
    Path file = BenchStage.target().resolve("fsync-test");
    try {
      Process process =
          new ProcessBuilder(tool.toString(), "-s", "1", "-f", file.toString())
              .redirectErrorStream(true)
              .start();
      Matcher said = FDATASYNC.matcher(new String(process.getInputStream().readAllBytes(), UTF_8));
      return said.find()
          ? Optional.of(Integer.parseInt(said.group(1)) / MICROS_PER_MILLI)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
