package io.tandem.bench.stage;

import io.tandem.bench.play.Action;
import io.tandem.bench.play.Call;
import io.tandem.bench.play.Pair;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Prepared calls of an action, each of which can be made once. */
public final class Stock {
  /** Only a function faster than any so far finds none left. */
  private static final int ENOUGH = 4_000;

  private static final int READS = 50;

  private final Scenes scenes;
  private final Action action;
  private final Queue<Pair> pairs = new ConcurrentLinkedQueue<>();

  public Stock(Scenes scenes, Action action) {
    this.scenes = scenes;
    this.action = action;
  }

  /** A stock with these calls. */
  public Stock startingWith(List<Pair> these) {
    pairs.addAll(these);
    return this;
  }

  /** Prepares them ahead, so that no client waits for the next few thousand. */
  public Stock filled() {
    int wanted = action == Action.READ ? READS : ENOUGH;
    if (pairs.size() < wanted) {
      pairs.addAll(scenes.of(action, wanted - pairs.size()));
    }
    return this;
  }

  /** A read can be made any number of times. */
  public Call next() {
    return action.on(pair());
  }

  public Pair pair() {
    Pair next = pairs.poll();
    while (next == null) {
      filled();
      next = pairs.poll();
    }
    if (action == Action.READ) {
      pairs.add(next);
    }
    return next;
  }
}
