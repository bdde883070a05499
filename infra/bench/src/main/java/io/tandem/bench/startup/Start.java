package io.tandem.bench.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One start of a process, up to its first answer.
 *
 * @param toPoll until it asked for an event
 * @param toAnswer until it had answered the event
 * @param footprint its memory after that
 * @param faults pages that it touched for the first time, and how many came from the disk
 */
record Start(Duration toPoll, Duration toAnswer, Footprint footprint, PageFaults faults) {
  private static final int PATIENCE_SECONDS = 60;

  static Start of(Program program, byte[] event) {
    return run(program, event, false);
  }

  /** Lets it end by itself: only then does a JVM write its archive. */
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
                Footprint.of(process.pid()),
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
}
