package io.tandem.local.faults;

import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What is broken right now. */
public final class Faults {
  private final Map<FaultTarget, Fault> faults = new ConcurrentHashMap<>();
  private final Map<FaultTarget, Integer> strikes = new ConcurrentHashMap<>();
  private final Random random = new Random(0);
  private final Set<FaultTarget> breakable;

  /**
   * Nothing is broken yet.
   *
   * @param breakable what can be broken
   */
  public Faults(Set<FaultTarget> breakable) {
    this.breakable = breakable;
  }

  /** Replaces the part's fault with this one, which strikes at every request. */
  public void set(FaultTarget target, FaultMode mode) {
    set(target, mode, 1);
  }

  /**
   * Replaces the part's fault with this one.
   *
   * @param rate the share of requests that fail, 0 to 1
   */
  public void set(FaultTarget target, FaultMode mode, double rate) {
    Fault before = faults.put(target, Fault.of(mode, rate));
    if (before != null) {
      before.over().complete(null);
    }
  }

  public void mend(FaultTarget target) {
    set(target, FaultMode.NONE);
  }

  /** From now on, the same requests in the same order meet the same faults. */
  public void seed(long seed) {
    random.setSeed(seed);
  }

  /** The fault that this request meets, if any. */
  public Optional<Fault> at(FaultTarget target) {
    Fault fault = of(target);
    if (fault.mode() == FaultMode.NONE || random.nextDouble() >= fault.rate()) {
      return Optional.empty();
    }
    strikes.merge(target, 1, Integer::sum);
    return Optional.of(fault);
  }

  /** How many requests have met one of its faults so far. */
  public int strikes(FaultTarget target) {
    return strikes.getOrDefault(target, 0);
  }

  /** Draws whether a fault strikes before the part does its work, or only after. */
  public boolean drawsEarly() {
    return random.nextBoolean();
  }

  Set<FaultTarget> breakable() {
    return breakable;
  }

  Fault of(FaultTarget target) {
    return faults.getOrDefault(target, Fault.NONE);
  }
}
