package io.tandem.local.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What happens in one history: in every round, one to three simultaneous actions. It depends only
 * on the seed, not on who wins, so that a failure can be replayed.
 *
 * @param isErasing whether people may erase themselves, which ends all of their sessions
 */
record Script(long seed, StartingPoint start, boolean isErasing, List<List<Action>> rounds) {
  private static final int ONE_IN = 50;
  private static final int ERASING_ONE_IN = 10;
  private static final int LONG = 45;
  private static final int SHORTEST = 2;
  private static final int VARIES_BY = 6;

  /** Rounds after the session's end, or after the history's planned length. */
  private static final int AFTERWARDS = 2;

  static Script of(long seed) {
    // Neighbouring seeds start with nearly the same numbers.
    Random random = new Random(seed * 0x9E3779B97F4A7C15L);
    boolean isLong = random.nextInt(ONE_IN) == 0;
    StartingPoint[] all = StartingPoint.values();
    StartingPoint start = isLong ? StartingPoint.OPENED : all[random.nextInt(all.length)];
    int length = isLong ? LONG : SHORTEST + random.nextInt(VARIES_BY);
    boolean isErasing = random.nextInt(ERASING_ONE_IN) == 0;
    Ideas ideas = new Ideas(random, isErasing);
    List<List<Action>> rounds = new ArrayList<>();
    Model planned = start.model();
    while (rounds.size() < length && !planned.status().isOver()) {
      List<Action> round = ideas.round(planned);
      rounds.add(round);
      planned = afterAll(planned, round);
    }
    for (int i = 0; i < AFTERWARDS; i++) {
      rounds.add(ideas.round(planned));
    }
    return new Script(seed, start, isErasing, rounds);
  }

  private static Model afterAll(Model before, List<Action> round) {
    Model model = before;
    for (Action action : round) {
      model = model.apply(action).next();
    }
    return model;
  }
}
