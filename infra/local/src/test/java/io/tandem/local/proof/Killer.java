package io.tandem.local.proof;

import io.tandem.local.waypoints.Passage;
import io.tandem.local.waypoints.Trap;
import io.tandem.local.waypoints.Waypoint;
import io.tandem.local.waypoints.Waypoints;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Kills processes at each waypoint in turn, until it has killed enough. */
final class Killer {
  private static final int PERCENT_OF_MOVES = 60;
  private static final Set<Waypoint> PUBLISHING = EnumSet.of(Waypoint.PUBLISHED, Waypoint.MARKING);
  private static final Waypoint[] POINTS = Waypoint.values();

  private final Waypoints waypoints;
  private final int wanted;
  private final Map<Waypoint, Integer> kills = new EnumMap<>(Waypoint.class);
  private final List<Trap> armed = new ArrayList<>();

  Killer(Waypoints waypoints, int wanted) {
    this.waypoints = waypoints;
    this.wanted = wanted;
  }

  /** Sets a trap before a move is made. */
  synchronized void setTrapFor(Move move, Random random) {
    Waypoint point = POINTS[armed.size() % POINTS.length];
    boolean passes = move.publishes() && !move.isRefused() || !PUBLISHING.contains(point);
    if (random.nextInt(100) < PERCENT_OF_MOVES && passes && armed.size() < wanted) {
      armed.add(waypoints.killAt(point, victim(point, move), this::count));
    }
  }

  synchronized boolean isDone() {
    return killed() >= wanted;
  }

  /** The traps that have caught no process. */
  synchronized List<Trap> unused() {
    return armed.stream().filter(trap -> !trap.isUsed()).toList();
  }

  synchronized Map<Waypoint, Integer> kills() {
    return Map.copyOf(kills);
  }

  synchronized void stop() {
    armed.forEach(waypoints::disarm);
  }

  private int killed() {
    return kills.values().stream().mapToInt(Integer::intValue).sum();
  }

  private synchronized void count(Passage passage) {
    kills.merge(passage.point(), 1, Integer::sum);
  }

  private static String victim(Waypoint point, Move move) {
    return switch (point) {
      case BEFORE_ABLY_ANSWER, AFTER_ABLY_ANSWER -> "realtime";
      case BEFORE_EXPO_ANSWER, AFTER_EXPO_ANSWER -> "push";
      case BEFORE_COMMIT, AFTER_COMMIT, PUBLISHED, MARKING -> move.function();
    };
  }
}
