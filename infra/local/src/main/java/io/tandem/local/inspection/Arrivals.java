package io.tandem.local.inspection;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What arrived somewhere, in order. Only the oldest are forgotten, when there are very many. */
public final class Arrivals<T> {
  private static final int MOST = 100_000;
  private final Deque<T> items = new ArrayDeque<>();

  public synchronized void add(T item) {
    items.add(item);
    if (items.size() > MOST) {
      items.remove();
    }
  }

  public synchronized List<T> all() {
    return List.copyOf(items);
  }
}
