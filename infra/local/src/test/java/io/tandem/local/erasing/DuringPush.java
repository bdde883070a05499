package io.tandem.local.erasing;

import io.tandem.local.LocalStage;
import io.tandem.local.waypoints.Trap;
import io.tandem.local.waypoints.Waypoint;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/**
 * Does something while a push is on its way: Expo has accepted it, and the function that sent it
 * gets the answer only afterwards.
 */
final class DuringPush {
  private final LocalStage stage;
  private final Trap trap;
  private final AtomicBoolean begun = new AtomicBoolean();
  private final AtomicBoolean over = new AtomicBoolean();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();

  /**
   * @param isIt whether this is the push in question
   */
  DuringPush(LocalStage stage, BooleanSupplier isIt, Runnable action) {
    this.stage = stage;
    // The message goes on: no process is caught.
    trap =
        stage
            .waypoints()
            .arm(
                Waypoint.AFTER_EXPO_ANSWER,
                passage -> {
                  if (isIt.getAsBoolean() && !begun.getAndSet(true)) {
                    run(action);
                  }
                  return false;
                },
                passage -> {});
  }

  /** Whether the action ran; fails if it threw. */
  boolean isOver() {
    if (failure.get() != null) {
      throw new AssertionError(failure.get());
    }
    return over.get();
  }

  void stop() {
    stage.waypoints().disarm(trap);
  }

  private void run(Runnable action) {
    try {
      action.run();
    } catch (RuntimeException | AssertionError e) {
      failure.set(e);
    }
    over.set(true);
  }
}
