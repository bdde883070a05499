package io.tandem.local.model;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where a member is and what they have done.
 *
 * @param seen the last number that they have marked as seen
 * @param mutedUntil as the API shows it to them, null if they never set it
 */
record Member(
    int stage,
    Set<String> gates,
    @Nullable Attempt attempt,
    int seen,
    @Nullable String mutedUntil) {
  static final Member NEW = new Member(0, Set.of(), null, 0, null);
  static final int LAST_STAGE = 4;
  private static final List<String> TOLD =
      List.of("TO_BE_HEARD", "TO_THE_OTHERS_EYES", "TO_THE_NEEDS");

  boolean has(String gate) {
    return gates.contains(gate);
  }

  boolean hasAll(List<String> some) {
    return gates.containsAll(some);
  }

  boolean attemptIs(String status) {
    return attempt != null && attempt.is(status);
  }

  List<String> missing() {
    return Gates.toLeave(stage).stream().filter(gate -> !has(gate)).toList();
  }

  Member satisfies(String gate) {
    Set<String> more = new TreeSet<>(gates);
    more.add(gate);
    return new Member(stage, Collections.unmodifiableSet(more), attempt, seen, mutedUntil);
  }

  Member enters(int next) {
    return new Member(next, gates, attempt, seen, mutedUntil);
  }

  Member guesses(Attempt guess) {
    return new Member(stage, gates, guess, seen, mutedUntil);
  }

  Member sees(int seq) {
    return new Member(stage, gates, attempt, seq, mutedUntil);
  }

  Member mutes(@Nullable String until) {
    return new Member(stage, gates, attempt, seen, until);
  }

  /** The messages that they got on entering each stage. */
  List<String> messages() {
    return TOLD.subList(0, Math.min(stage, TOLD.size()));
  }
}
