package io.tandem.sessions;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Random actions of Ana and Ben; the same seed gives the same walk. */
final class Walk {
  private static final int WALKS = 30;
  private static final int STEPS = 250;
  private static final List<Supplier<Conversation>> STARTS =
      List.of(
          Conversations::opened,
          Conversations::joined,
          Conversations::atStage2,
          Conversations::atStage3,
          Conversations::agreed);
  private static final List<String> TEXTS = List.of(" says this", " says that");
  private static final List<Gate> RECORDABLE =
      Gate.recordableKeys().stream().flatMap(key -> Gate.recordable(key).stream()).toList();

  private final Random random;
  private final Conversation talk;

  private Walk(int seed) {
    random = new Random(seed);
    talk = STARTS.get(seed % STARTS.size()).get();
  }

  static IntStream seeds() {
    return IntStream.range(0, WALKS);
  }

  /** Checks the conversation after each step. */
  static void of(int seed, Check check) {
    new Walk(seed).go(check);
  }

  @FunctionalInterface
  interface Check {
    void after(Map<String, Views.State> before, Conversation talk, Step step);
  }

  record Step(Action action, String by, boolean isDone, int events) {
    static Step of(Action action, Speaker who, Outcome<?> outcome) {
      boolean isDone = outcome instanceof Outcome.Done<?>;
      int events = outcome instanceof Outcome.Done<?> done ? done.events().size() : 0;
      return new Step(action, who.id(), isDone, events);
    }
  }

  private void go(Check check) {
    for (int step = 0; step < STEPS; step++) {
      Map<String, Views.State> before = talk.views();
      Speaker who = oneOf(List.of(talk.ana, talk.ben));
      Action action = nextAction();
      check.after(before, talk, Step.of(action, who, act(action, who).outcome()));
    }
  }

  /** Actions that end the session are rare, so that enough happens before. */
  private Action nextAction() {
    Action action = oneOf(List.of(Action.values()));
    boolean ends = action == Action.LEAVE || action == Action.ERASE;
    return ends && random.nextInt(20) > 0 ? nextAction() : action;
  }

  /** Varies the texts and uses every gate. */
  private Result<?> act(Action action, Speaker who) {
    return switch (action) {
      case DRAFT -> who.drafts(text(who));
      case CONFIRM -> who.confirms(text(who));
      case DECLINE -> who.declines(text(who));
      case FEEL_HEARD -> random.nextBoolean() ? who.feelsHeard() : who.doesNotFeelHeardYet();
      case SHARE_EMPATHY -> who.guesses(text(who));
      case VALIDATE -> who.saysYes(text(who));
      case REFINE -> who.saysNo(text(who));
      case SHARE_CONTEXT -> who.explains(text(who));
      case PAUSE -> who.pauses(text(who));
      case RESUME -> who.resumes(text(who));
      case RESOLVE -> who.resolves(text(who));
      case LEAVE -> who.leaves(text(who));
      case RECORD_GATE -> who.records(oneOf(RECORDABLE));
      case MARK_SEEN -> who.marksSeen(random.nextLong(talk.session().seq() + 2));
      case MUTE -> who.mutes(talk.now().plus(Duration.ofHours(random.nextInt(2))));
      case RENEW, ACCEPT, SIGN, VIEW_CONTEXT, ADVANCE, ERASE -> action.by(who);
    };
  }

  /** A text that begins with its author's id. */
  private String text(Speaker who) {
    return who.id() + oneOf(TEXTS);
  }

  private <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
