package io.tandem.local.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tandem.local.LocalStage;
import io.tandem.local.TemplateRoutes;
import java.util.Collection;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Starts a process of each function that has a route, with an invalid event, two at a time. Single
 * calls would start them one by one.
 */
public final class WarmStart {
  private static final int AT_ONCE = 2;
  private static final byte[] NOTHING = "{}".getBytes(UTF_8);

  private WarmStart() {}

  /** Returns when all are up. */
  public static void of(LocalStage stage) {
    Collection<String> functions = new TreeSet<>(TemplateRoutes.all().values());
    ExecutorService starters = Executors.newFixedThreadPool(AT_ONCE);
    try {
      functions.stream()
          .map(
              name ->
                  CompletableFuture.runAsync(
                      () -> stage.functions().invoke(name, NOTHING).join(), starters))
          .toList()
          .forEach(CompletableFuture::join);
    } finally {
      starters.shutdownNow();
    }
  }
}
