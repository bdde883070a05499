package io.tandem.local.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;

/** Several conversations at once. */
final class Walks {
  private Walks() {}

  /**
   * Each of this many threads goes one walk after another.
   *
   * @param walk goes the walk with that number
   * @param enough whether to begin no further walk
   */
  static List<Walk> atOnce(int howMany, IntFunction<Walk> walk, BooleanSupplier enough) {
    AtomicInteger begun = new AtomicInteger();
    ExecutorService pairs = Executors.newFixedThreadPool(howMany);
    try {
      List<Future<List<Walk>>> all = new ArrayList<>();
      for (int i = 0; i < howMany; i++) {
        all.add(
            pairs.submit(
                () -> {
                  List<Walk> mine = new ArrayList<>();
                  do {
                    mine.add(walk.apply(begun.getAndIncrement()));
                  } while (!enough.getAsBoolean());
                  return mine;
                }));
      }
      List<Walk> walks = new ArrayList<>();
      for (Future<List<Walk>> some : all) {
        walks.addAll(some.get());
      }
      return walks;
    } catch (ExecutionException e) {
      throw new AssertionError(String.valueOf(e.getCause()), e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    } finally {
      pairs.shutdownNow();
    }
  }
}
