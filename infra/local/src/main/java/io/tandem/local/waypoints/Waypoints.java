package io.tandem.local.waypoints;

import io.tandem.local.runtime.Functions;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who lies in wait where. */
public final class Waypoints {
  private final List<Trap> traps = new CopyOnWriteArrayList<>();
  private volatile @Nullable Functions functions;

  /** Whose processes come by; before it is told, nobody's do. */
  public void watch(Functions theirs) {
    functions = theirs;
  }

  /**
   * Lies in wait until the first passage that fits, or {@link #disarm}.
   *
   * @param action done before what is on the wire goes on; afterwards its connection is closed
   */
  public Trap arm(Waypoint point, Predicate<Passage> condition, Consumer<Passage> action) {
    Trap trap = new Trap(point, condition, action);
    traps.add(trap);
    return trap;
  }

  /** Kills the process that comes by first, of this function. */
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
   * Something is at this point.
   *
   * @param clientPort where its connection comes from
   * @param stagePort where its connection goes to
   * @return whether somebody lay in wait for it
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
