package io.tandem.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** {@code canAdvance} says whether advance-stage would succeed now. */
final class CanAdvanceTest {

  @Test
  void notWithoutOnesOwnGates() {
    Conversation talk = Conversations.atStage3();

    talk.ben.mapsNeeds();

    assertThat(canAdvance(talk.ana)).isFalse();
  }

  @Test
  void notWithoutThePartners() {
    Conversation talk = Conversations.atStage3();

    talk.ana.mapsNeeds();

    assertThat(canAdvance(talk.ana)).isFalse();
  }

  @Test
  void onceBothHaveTheirGates() {
    Conversation talk = Conversations.atStage3();

    talk.ana.mapsNeeds();
    talk.ben.mapsNeeds();

    assertThat(canAdvance(talk.ana)).isTrue();
    assertThat(canAdvance(talk.ben)).isTrue();
  }

  @Test
  void notWhilePaused() {
    Conversation talk = Conversations.atStage3();
    talk.ana.mapsNeeds();
    talk.ben.mapsNeeds();

    talk.ana.pauses().done();

    assertThat(canAdvance(talk.ana)).isFalse();
  }

  @Test
  void notFromStage4() {
    Conversation talk = Conversations.agreed();

    assertThat(canAdvance(talk.ana)).isFalse();
  }

  private static boolean canAdvance(Speaker member) {
    return member.seesProgress().canAdvance();
  }
}
