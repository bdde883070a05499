package io.tandem.bench.load;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Requests that start on schedule, whether or not earlier ones are done. Each is timed from its
 * scheduled start, so that time in a queue counts.
 */
public final class OpenLoop {
  private OpenLoop() {}

  /**
   * @param latencies from each scheduled start to its end
   * @param seconds from the first start to the last end
   */
  public record Result(Latencies latencies, double seconds) {
    public double perSecond() {
      return latencies.count() / seconds;
    }
  }

  /** Starts all of them at this rate per second. */
  public static Result run(List<Supplier<CompletableFuture<?>>> requests, double perSecond) {
    Latencies latencies = new Latencies();
    long start = System.nanoTime();
    CompletableFuture<?>[] running = new CompletableFuture<?>[requests.size()];
    for (int i = 0; i < running.length; i++) {
      long intended = start + (long) (i / perSecond * Duration.ofSeconds(1).toNanos());
      waitUntil(intended);
      running[i] = requests.get(i).get().thenRun(() -> latencies.add(System.nanoTime() - intended));
    }
    CompletableFuture.allOf(running).join();
    return new Result(latencies, (System.nanoTime() - start) / 1e9);
  }

  private static void waitUntil(long nanoTime) {
    for (long left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
