package io.tandem.bench.floor;

import io.tandem.bench.load.Latencies;
import io.tandem.bench.load.ProcessorTime;
import io.tandem.bench.play.Action;
import io.tandem.bench.stage.BenchStage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A move's SQL run by pgbench, if it is installed. */
public record Pgbench(Optional<Path> tool) {
  private static final int SESSIONS = 4_000;
  private static final int LATENCY_FIELD = 2;
  private static final long NANOS_PER_MICRO = 1_000;
  private static final double NANOS_PER_MILLI = 1e6;

  public static Pgbench find() {
    return new Pgbench(PostgresTools.find("pgbench"));
  }

  /** The note for a machine without it. */
  public Optional<String> missing() {
    return tool.isPresent()
        ? Optional.empty()
        : Optional.of("SKIPPED: no pgbench here; Debian's package postgresql-contrib has it.");
  }

  /**
   * The result.
   *
   * @param cpu PostgreSQL's processor time for all of them
   */
  public record Result(Latencies latencies, Duration cpu) {
    /** PostgreSQL's processor time for each. */
    public double cpuMillis() {
      return cpu.toNanos() / NANOS_PER_MILLI / latencies.count();
    }
  }

  /** With one client; empty if pgbench is not installed. */
  public Result measure(BenchStage bench, Duration duration) {
    return tool.map(pgbench -> measure(pgbench, bench, duration))
        .orElseGet(() -> new Result(new Latencies(), Duration.ZERO));
  }

  private static Result measure(Path pgbench, BenchStage bench, Duration duration) {
    long first =
        Long.parseLong(bench.scenes().of(Action.SIGN, SESSIONS).get(0).ana().split("-", 3)[2]);
    String script = script(bench, first);
    // So that PostgreSQL does not vacuum during the measurement.
    bench.settled();
    bench.database().sql().run("vacuum analyze");
    Latencies latencies = new Latencies();
    Duration before = ProcessorTime.ofTree(bench.database().process());
    try {
      run(pgbench, bench, script, duration, latencies);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return new Result(latencies, ProcessorTime.ofTree(bench.database().process()).minus(before));
  }

  private static String script(BenchStage bench, long first) {
    String session = "cast('00000001-0000-7000-8000-' || lpad(cast(:n as text), 12, '0') as uuid)";
    return """
        \\set n random(%d, %d)
        \\set seq random(1000, 1000000000000)
        begin;
        select * from lock_session('ben-1-' || :n, %s, 1000000);
        %s;
        insert into session_events (id, session_id, seq, type, push, occurred_at, data)
          values (cast('00000000-0000-4000-8000-' || lpad(cast(:seq as text), 12, '0') as uuid), %s, :seq, 'partner.signed_compact', false, now(), '%s');
        commit;
        select from mark_published('ben-1-' || :n, null, array[cast('00000000-0000-4000-8000-' || lpad(cast(:seq as text), 12, '0') as uuid)]);
        """
        .formatted(
            first,
            first + SESSIONS - 1,
            session,
            MoveSql.UPDATE.replace("?", session),
            session,
            MoveSql.data());
  }

  private static void run(
      Path pgbench, BenchStage bench, String script, Duration duration, Latencies latencies)
      throws IOException, InterruptedException {
    Path folder = Files.createDirectories(BenchStage.target().resolve("pgbench"));
    clear(folder);
    Files.writeString(folder.resolve("move.sql"), script);
    String seconds = String.valueOf(Math.max(1, duration.toSeconds()));
    Process process =
        new ProcessBuilder(
                List.of(
                    pgbench.toString(),
                    "-h",
                    "127.0.0.1",
                    "-p",
                    "" + bench.database().port(),
                    "-U",
                    "tandem_actions",
                    "-n",
                    "-M",
                    "prepared",
                    "-T",
                    seconds,
                    "-l",
                    "-f",
                    "move.sql",
                    "tandem"))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output.txt").toFile())
            .start();
    if (process.waitFor() != 0) {
      throw new IOException("pgbench failed, see " + folder.resolve("output.txt"));
    }
    try (DirectoryStream<Path> logs = Files.newDirectoryStream(folder, "pgbench_log*")) {
      for (Path log : logs) {
        Files.readAllLines(log).stream()
            .map(line -> Long.parseLong(line.split(" ")[LATENCY_FIELD]))
            .forEach(micros -> latencies.add(micros * NANOS_PER_MICRO));
      }
    }
  }

  private static void clear(Path folder) throws IOException {
    try (DirectoryStream<Path> logs = Files.newDirectoryStream(folder, "pgbench_log*")) {
      for (Path log : logs) {
        Files.delete(log);
      }
    }
  }
}
