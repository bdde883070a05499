package io.tandem.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever people do, in whatever order. */
final class VersionWalkTest {
  private static final int WALKS = 30;
  private static final int STEPS = 250;
  private static final List<Supplier<Conversation>> STARTS =
      List.of(
          Conversations::opened,
          Conversations::joined,
          Conversations::atStage2,
          Conversations::atStage3,
          Conversations::agreed);
  private static final List<String> TEXTS = List.of("one", "another");
  private static final List<Gate> RECORDABLE =
      Gate.recordableKeys().stream().flatMap(key -> Gate.recordable(key).stream()).toList();

  static IntStream seeds() {
    return IntStream.range(0, WALKS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void versionRisesExactlyWhenTheViewDiffers(int seed) {
    walk(
        seed,
        (before, after, step) ->
            before.forEach((id, was) -> check(was, Objects.requireNonNull(after.get(id)))));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatOneDoesAloneIsNotTheOthers(int seed) {
    walk(
        seed,
        (before, after, step) ->
            before.forEach(
                (id, was) -> {
                  if (step.events() == 0 && !id.equals(step.by())) {
                    assertThat(after.get(id)).as("%s, after %s", id, step).isEqualTo(was);
                  }
                }));
  }

  @Test
  void walksLeadEverywhere() {
    Set<Action> done = EnumSet.noneOf(Action.class);
    Set<SessionStatus> statuses = EnumSet.noneOf(SessionStatus.class);
    seeds()
        .forEach(
            seed ->
                walk(
                    seed,
                    (before, after, step) -> {
                      if (step.isDone()) {
                        done.add(step.action());
                      }
                      after.values().forEach(view -> statuses.add(view.session().status()));
                    }));

    assertThat(done).containsExactly(Action.values());
    assertThat(statuses).containsExactly(SessionStatus.values());
  }

  private static void check(Views.State was, Views.State is) {
    if (withoutVersion(is).equals(withoutVersion(was))) {
      assertThat(is.version()).as("nothing differs: %s", is).isEqualTo(was.version());
    } else {
      assertThat(is.version()).as("something differs: %s", is).isGreaterThan(was.version());
    }
  }

  private static Views.State withoutVersion(Views.State state) {
    return new Views.State(
        0,
        state.seq(),
        state.lastEventAt(),
        state.session(),
        state.partner(),
        state.progress(),
        state.invitation(),
        state.compact(),
        state.empathy(),
        state.messages());
  }

  private record Step(Action action, String by, boolean isDone, int events) {
    static Step of(Action action, Speaker who, Outcome<?> outcome) {
      boolean isDone = outcome instanceof Outcome.Done<?>;
      int events = outcome instanceof Outcome.Done<?> done ? done.events().size() : 0;
      return new Step(action, who.id(), isDone, events);
    }
  }

  @FunctionalInterface
  private interface Check {
    void after(Map<String, Views.State> before, Map<String, Views.State> after, Step step);
  }

  private static void walk(int seed, Check check) {
    Random random = new Random(seed);
    Conversation talk = STARTS.get(seed % STARTS.size()).get();
    Map<String, Views.State> before = SessionView.ofAll(talk.session());
    for (int step = 0; step < STEPS; step++) {
      Speaker who = oneOf(List.of(talk.ana, talk.ben), random);
      Action action = oneOf(List.of(Action.values()), random);
      Outcome<?> outcome = act(action, who, random).outcome();
      Map<String, Views.State> after = SessionView.ofAll(talk.session());
      check.after(before, after, Step.of(action, who, outcome));
      before = after;
    }
  }

  /** With other words now and then, and with every gate. */
  private static Result<?> act(Action action, Speaker who, Random random) {
    return switch (action) {
      case DRAFT -> who.drafts(oneOf(TEXTS, random));
      case FEEL_HEARD -> random.nextBoolean() ? who.feelsHeard() : who.doesNotFeelHeardYet();
      case SHARE_EMPATHY -> who.guesses(oneOf(TEXTS, random));
      case REFINE -> who.saysNo(oneOf(TEXTS, random));
      case SHARE_CONTEXT -> who.explains(oneOf(TEXTS, random));
      case PAUSE -> who.pauses(oneOf(TEXTS, random));
      case RECORD_GATE -> who.records(oneOf(RECORDABLE, random));
      case CONFIRM, ACCEPT, DECLINE, SIGN, VALIDATE, VIEW_CONTEXT, ADVANCE, RESUME, RESOLVE ->
          action.by(who);
    };
  }

  private static <T> T oneOf(List<T> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }
}
