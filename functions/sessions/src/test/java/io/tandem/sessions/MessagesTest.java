package io.tandem.sessions;

import static io.tandem.sessions.Guidance.TO_BE_HEARD;
import static io.tandem.sessions.Guidance.TO_THE_NEEDS;
import static io.tandem.sessions.Guidance.TO_THE_OTHERS_EYES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guidance on entering a stage stays among a member's messages. */
final class MessagesTest {
  @Test
  void inviterIsToldOnConfirmingWhatStage1IsFor() {
    Conversation talk = Conversations.invited();

    Views.Message message = talk.ana.sees().messages().get(0);

    assertThat(message.kind()).isEqualTo(TO_BE_HEARD);
    assertThat(message.content()).contains("to be heard");
    assertThat(message.at()).isEqualTo(talk.now());
  }

  @Test
  void inviteeIsToldTheSameOnSigning() {
    Conversation talk = Conversations.joined();
    assertThat(talk.ben.sees().messages()).isEmpty();

    talk.ben.signs().done();

    assertThat(talk.ben.sees().messages())
        .singleElement()
        .matches(message -> message.kind() == TO_BE_HEARD)
        .matches(message -> message.at().equals(talk.now()));
    assertThat(talk.ana.sees().messages()).hasSize(1);
  }

  @Test
  void memberWhoFeelsHeardIsToldWhatStage2IsFor() {
    Conversation talk = Conversations.atStage1();

    talk.ben.feelsHeard().done();

    assertThat(kinds(talk.ben)).containsExactly(TO_BE_HEARD, TO_THE_OTHERS_EYES);
    assertThat(talk.ben.sees().messages().get(1).content()).contains("the other's eyes");
    assertThat(kinds(talk.ana)).containsExactly(TO_BE_HEARD);
  }

  @Test
  void bothAreToldWhatStage3IsForAsTheyMoveTogether() {
    Conversation talk = Conversations.atStage3();

    assertThat(talk.ana.sees().messages().get(2).content()).contains("each of you needs");
    assertThat(kinds(talk.ana)).containsExactly(TO_BE_HEARD, TO_THE_OTHERS_EYES, TO_THE_NEEDS);
    assertThat(kinds(talk.ben)).isEqualTo(kinds(talk.ana));
  }

  @Test
  void oldestComeFirstEachWithItsOwnId() {
    Conversation talk = Conversations.resolved();

    assertThat(talk.ana.sees().messages()).isSortedAccordingTo(MessagesTest::byTime);
    assertThat(Stream.of(talk.ana, talk.ben).flatMap(it -> it.sees().messages().stream()))
        .hasSize(6)
        .extracting(Views.Message::id)
        .doesNotHaveDuplicates();
  }

  private static int byTime(Views.Message one, Views.Message other) {
    return one.at().compareTo(other.at());
  }

  private static List<Guidance> kinds(Speaker member) {
    return member.sees().messages().stream().map(Views.Message::kind).toList();
  }
}
