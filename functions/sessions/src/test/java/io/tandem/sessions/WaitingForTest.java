package io.tandem.sessions;

import static io.tandem.sessions.Gate.AGREEMENT_CREATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who has something to do now, for each situation of the two. */
final class WaitingForTest {
  private static final List<String> NOBODY = List.of();
  private static final List<String> ANA = List.of("me");
  private static final List<String> BEN = List.of("partner");
  private static final List<String> BOTH = List.of("me", "partner");

  /** As Ana sees it. */
  static List<Arguments> cases() {
    return List.of(
        when("the session is opened", Conversations::opened, ANA),
        when("the invitation is confirmed", Conversations::invited, BOTH),
        when(
            "Ana is heard, Ben has not joined",
            Conversations::invited,
            BEN,
            a -> a.ana.feelsHeard().done()),
        when("Ben must sign, Ana must be heard", Conversations::joined, BOTH),
        when("both have to be heard", Conversations::atStage1, BOTH),
        when("both have to guess", Conversations::atStage2, BOTH),
        when("Ana has guessed", Conversations::atStage2, BOTH, a -> a.ana.guesses("Sad").done()),
        when("both have to judge", Conversations::revealed, BOTH),
        when("Ana has judged", Conversations::revealed, BEN, a -> a.ana.saysYes().done()),
        when("Ben has judged", Conversations::revealed, ANA, a -> a.ben.saysYes().done()),
        when(
            "Ana has judged, and has to guess again",
            Conversations::revealed,
            BOTH,
            a -> a.ana.saysYes().done(),
            a -> a.ben.saysNo("Not sad").done()),
        when(
            "Ana has judged, and has guessed again",
            Conversations::revealed,
            BEN,
            a -> a.ana.saysYes().done(),
            a -> a.ben.saysNo("Not sad").done(),
            a -> a.ana.guesses("Lonely").done()),
        when("Ben has to guess again", Conversations::refining, BOTH),
        when(
            "Ben has to judge, Ana has come round",
            Conversations::refining,
            BEN,
            a -> a.ana.saysYes().done()),
        when("both must map their needs", Conversations::atStage3, BOTH),
        when("Ana has mapped hers", Conversations::atStage3, BEN, a -> a.ana.mapsNeeds()),
        when(
            "both can advance",
            Conversations::atStage3,
            BOTH,
            a -> a.ana.mapsNeeds(),
            a -> a.ben.mapsNeeds()),
        when(
            "Ana has agreed, Ben can advance",
            Conversations::atStage3,
            BEN,
            a -> a.ana.mapsNeeds(),
            a -> a.ben.mapsNeeds(),
            a -> a.ana.advances().done(),
            a -> a.ana.records(AGREEMENT_CREATED).done()),
        when("both have to agree", Conversations::atStage4, BOTH),
        when("Ana has", Conversations::atStage4, BEN, a -> a.ana.records(AGREEMENT_CREATED).done()),
        when("Ben has", Conversations::atStage4, ANA, a -> a.ben.records(AGREEMENT_CREATED).done()),
        when("either may resolve the session", Conversations::agreed, BOTH),
        when("the session is paused", Conversations::paused, NOBODY),
        when("the session is resolved", Conversations::resolved, NOBODY),
        when("the invitation is declined", Conversations::abandoned, NOBODY),
        when("Ana has left", Conversations::left, NOBODY),
        when("Ben has left", Conversations::refining, NOBODY, a -> a.ben.leaves(null).done()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void itNamesThoseWhoHaveSomethingToDo(String when, Conversation talk, List<String> waitingFor) {
    assertThat(talk.ana.seesProgress().waitingFor()).isEqualTo(waitingFor);
  }

  @Test
  void partnerSeesTheSameFromTheOtherSide() {
    Conversation talk = Conversations.revealed();

    talk.ana.saysYes().done();

    assertThat(talk.ben.seesProgress().waitingFor()).containsExactly("me");
  }

  @SafeVarargs
  private static Arguments when(
      String when,
      Supplier<Conversation> start,
      List<String> waitingFor,
      Consumer<Conversation>... moves) {
    Conversation talk = start.get();
    List.of(moves).forEach(move -> move.accept(talk));
    return arguments(when, talk, waitingFor);
  }
}
