package io.tandem.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A number of clients, each of which begins anew when it is done: what a function can do. */
public final class ClosedLoop {
  private ClosedLoop() {}

  /** One after another does its work once. */
  @FunctionalInterface
  public interface Work {
    void doOnce() throws Exception;
  }

  /**
   * What came of it.
   *
   * @param seconds how long it went on
   */
  public record Result(Latencies latencies, double seconds) {
    public double perSecond() {
      return latencies.count() / seconds;
    }
  }

  /** Goes on for this long; every client's own work. */
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
