package io.tandem.bench.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One start of a process, to its first answer.
 *
 * @param toPoll until it asked for an event
 * @param toAnswer until it had answered it
 * @param rssMegabytes of memory after that
 * @param pssMegabytes the same, with what it shares counted in parts
 * @param faults pages it touched for the first time, of which so many had to be read from the disk
 */
record Start(
    Duration toPoll,
    Duration toAnswer,
    double rssMegabytes,
    double pssMegabytes,
    PageFaults faults) {
  private static final int PATIENCE_SECONDS = 60;
  private static final double KILOBYTES = 1024;

  static Start of(Program program, byte[] event) {
    return run(program, event, false);
  }

  /** Lets it end by itself, which is when a JVM writes down what it has learned. */
  static Start toTheEnd(Program program, byte[] event) {
    return run(program, event, true);
  }

  private static Start run(Program program, byte[] event, boolean toTheEnd) {
    try (OneEvent api = new OneEvent(event)) {
      long begun = System.nanoTime();
      Process process = program.start(api.port());
      try {
        long answered = api.answered().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        Start start =
            new Start(
                Duration.ofNanos(api.asked().join() - begun),
                Duration.ofNanos(answered - begun),
                memory(process, "Rss"),
                memory(process, "Pss"),
                PageFaults.of(process.pid()));
        if (toTheEnd) {
          api.end();
          process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
        return start;
      } finally {
        process.destroyForcibly().onExit().join();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ExecutionException | InterruptedException | TimeoutException e) {
      throw new IllegalStateException(program.command().toString(), e);
    }
  }

  private static double memory(Process process, String what) {
    try {
      String rollup = Files.readString(Path.of("/proc/" + process.pid() + "/smaps_rollup"));
      Matcher line = Pattern.compile(what + ":\\s+(\\d+) kB").matcher(rollup);
      return line.find() ? Long.parseLong(line.group(1)) / KILOBYTES : Double.NaN;
    } catch (IOException notOnThisSystem) {
      return Double.NaN;
    }
  }
}
