package io.tandem.local.waypoints;

import io.tandem.local.runtime.Functions;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The traps that are set at waypoints. */
public final class Waypoints {
  private final List<Trap> traps = new CopyOnWriteArrayList<>();
  private volatile @Nullable Functions functions;

  /** Sets the functions whose processes are watched. Until then no trap catches any. */
  public void watch(Functions theirs) {
    functions = theirs;
  }

  /**
   * Sets a trap for the first matching passage, until {@link #disarm}.
   *
   * @param action runs before the message goes on; afterwards its connection is closed
   */
  public Trap arm(Waypoint point, Predicate<Passage> condition, Consumer<Passage> action) {
    Trap trap = new Trap(point, condition, action);
    traps.add(trap);
    return trap;
  }

  /** Kills the first process of this function that passes. */
  public Trap killAt(Waypoint point, String function, Consumer<Passage> afterwards) {
    return arm(
        point,
        passage -> passage.process().function().equals(function),
        passage -> {
          passage.process().kill();
          afterwards.accept(passage);
        });
  }

  public void disarm(Trap trap) {
    traps.remove(trap);
  }

  /**
   * To be called for each message at this point.
   *
   * @param clientPort the port that its connection comes from
   * @param stagePort the port that its connection goes to
   * @return whether a trap caught it
   */
  public boolean reach(Waypoint point, int clientPort, int stagePort, Supplier<String> content) {
    Functions watched = functions;
    List<Trap> here = traps.stream().filter(trap -> trap.isAt(point)).toList();
    if (here.isEmpty() || watched == null) {
      return false;
    }
    return watched
        .processBehind(clientPort, stagePort)
        .filter(process -> springs(here, new Passage(point, process, content.get())))
        .isPresent();
  }

  private boolean springs(List<Trap> here, Passage passage) {
    for (Trap trap : here) {
      if (trap.springs(passage)) {
        traps.remove(trap);
        return true;
      }
    }
    return false;
  }
}
