package io.tandem.bench.stage;

import io.tandem.bench.play.Action;
import io.tandem.bench.play.Call;
import io.tandem.bench.play.Pair;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Calls of an action that are ready to be made, each of which can be made once. */
public final class Stock {
  /** Only a function that is quicker than any so far finds none left. */
  private static final int ENOUGH = 4_000;

  private static final int READS = 50;

  private final Scenes scenes;
  private final Action action;
  private final Queue<Pair> pairs = new ConcurrentLinkedQueue<>();

  public Stock(Scenes scenes, Action action) {
    this.scenes = scenes;
    this.action = action;
  }

  /** With these to begin with. */
  public Stock startingWith(List<Pair> these) {
    pairs.addAll(these);
    return this;
  }

  /** So that nobody has to wait for the next few thousand. */
  public Stock filled() {
    int wanted = action == Action.READ ? READS : ENOUGH;
    if (pairs.size() < wanted) {
      pairs.addAll(scenes.of(action, wanted - pairs.size()));
    }
    return this;
  }

  /** A read can be made as often as one likes. */
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
