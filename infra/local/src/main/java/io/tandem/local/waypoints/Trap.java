package io.tandem.local.waypoints;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Waits at a waypoint for the first matching passage, and does something to it. */
public final class Trap {
  private final Waypoint point;
  private final Predicate<Passage> condition;
  private final Consumer<Passage> action;
  private final AtomicBoolean used = new AtomicBoolean();

  Trap(Waypoint point, Predicate<Passage> condition, Consumer<Passage> action) {
    this.point = point;
    this.condition = condition;
    this.action = action;
  }

  boolean isAt(Waypoint somePoint) {
    return point == somePoint;
  }

  /** Whether it has caught a process. */
  public boolean isUsed() {
    return used.get();
  }

  @Override
  public String toString() {
    return "trap at " + point;
  }

  /** Catches the passage if it is the first that matches. Returns whether it did. */
  boolean springs(Passage passage) {
    if (!condition.test(passage) || used.getAndSet(true)) {
      return false;
    }
    action.accept(passage);
    return true;
  }
}
