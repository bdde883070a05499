package io.tandem.local.inspection;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;

/** What arrived at a stand-in, in order. Of more than {@link #MOST} the oldest are forgotten. */
public final class Arrivals<T> {
  private static final int MOST = 100_000;
  private final Deque<T> items = new ArrayDeque<>();
  private final Set<Consumer<T>> followers = new CopyOnWriteArraySet<>();

  public synchronized void add(T item) {
    items.add(item);
    if (items.size() > MOST) {
      items.remove();
    }
    followers.forEach(follower -> follower.accept(item));
  }

  /** Calls the follower with everything that arrives; it must not block. Run the result to stop. */
  public Runnable follow(Consumer<T> follower) {
    followers.add(follower);
    return () -> followers.remove(follower);
  }

  public synchronized List<T> all() {
    return List.copyOf(items);
  }
}
