package io.tandem.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients that each start the next call when one is done: the most that a function can do. */
public final class ClosedLoop {
  private ClosedLoop() {}

  /** Each client does its work once, one after the other. */
  @FunctionalInterface
  public interface Work {
    void doOnce() throws Exception;
  }

  /**
   * The result.
   *
   * @param seconds how long it ran
   */
  public record Result(Latencies latencies, double seconds) {
    public double perSecond() {
      return latencies.count() / seconds;
    }
  }

  /** Runs every client's own work for this long. */
  public static Result run(List<? extends Work> clients, Duration duration) {
    Latencies latencies = new Latencies();
    long start = System.nanoTime();
    long end = start + duration.toNanos();
    ExecutorService threads = Executors.newFixedThreadPool(clients.size());
    try {
      List<Future<?>> running = new ArrayList<>();
      for (Work client : clients) {
        Callable<Void> loop = () -> loop(client, latencies, end);
        running.add(threads.submit(loop));
      }
      for (Future<?> each : running) {
        each.get();
      }
      return new Result(latencies, (System.nanoTime() - start) / 1e9);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      threads.shutdownNow();
    }
  }

  @SuppressWarnings("NullAway") // Callable's way to say that there is no result
  private static Void loop(Work client, Latencies latencies, long end) throws Exception {
    for (long begun = System.nanoTime(); begun < end; begun = System.nanoTime()) {
      client.doOnce();
      latencies.add(System.nanoTime() - begun);
    }
    return null;
  }
}
