package io.tandem.local.postgres;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The traffic between the functions and PostgreSQL, for tests that count it. */
public final class Traffic {
  private final List<Consumer<RoundTrip>> observers = new CopyOnWriteArrayList<>();

  /** Shows each round trip before the client gets its answer. Run the result to stop. */
  public Runnable watch(Consumer<RoundTrip> observer) {
    observers.add(observer);
    return () -> observers.remove(observer);
  }

  boolean isWatched() {
    return !observers.isEmpty();
  }

  void passes(RoundTrip trip) {
    observers.forEach(observer -> observer.accept(trip));
  }
}
