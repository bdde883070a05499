package io.tandem.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.events.SessionEvent;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is meant for one reaches neither the other nor what both may read. */
final class PrivacyTest {
  private final Conversation talk = Conversations.refining();

  @ParameterizedTest
  @ValueSource(strings = {"Not tired", "It was late", "Ana was cold"})
  void publicPartsHoldNothingThatSomebodyWrote(String text) {
    talk.ana.explains("It was late").done();

    talk.ben.guesses("Ana was cold").done();

    assertThat(talk.events().toString()).contains(text);
    assertThat(talk.events()).noneMatch(event -> publicPart(event).contains(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Not tired", "It was late"})
  void wordsForTheGuesserAreNotInTheSubjectsView(String text) {
    talk.ana.explains("It was late").done();

    String anasState = talk.ana.sees().state(List.of(), talk.now()).toString();
    String bensState = talk.ben.sees().state(List.of(), talk.now()).toString();

    assertThat(anasState).doesNotContain(text);
    assertThat(bensState).contains(text);
  }

  private static String publicPart(SessionEvent event) {
    return event.move() + " " + event.progress();
  }
}
