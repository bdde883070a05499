package io.tandem.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.events.SessionEvent;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The events of a whole session, from its opening to its resolution. */
final class NumberingTest {
  private final Conversation talk = Conversations.resolved();
  private final List<SessionEvent> events = talk.events();

  @Test
  void eventsAreNumberedWithoutGapOrRepeat() {
    List<Long> upToTheLast = LongStream.rangeClosed(1, talk.session().seq()).boxed().toList();

    assertThat(events).extracting(SessionEvent::seq).isEqualTo(upToTheLast);
  }

  @Test
  void eachHasItsOwnId() {
    assertThat(events).extracting(SessionEvent::id).doesNotHaveDuplicates();
    assertThat(events).extracting(SessionEvent::sessionId).containsOnly(talk.session().id());
  }

  @Test
  void eachShowsTheProgressOfBothOnceBothHaveJoined() {
    List<SessionEvent> sinceBenJoined = events.subList(1, events.size());

    assertThat(events.get(0).progress()).containsOnlyKeys("inviter");
    assertThat(sinceBenJoined)
        .isNotEmpty()
        .allSatisfy(event -> assertThat(event.progress()).containsOnlyKeys("inviter", "invitee"));
  }

  @Test
  void stateShowsTheLastEventsNumberAndTime() {
    Conversation revealing = Conversations.atStage2();
    revealing.ana.guesses("Ben is sad").done();

    Outcome.Done<?> done = revealing.ben.guesses("Ana is tired").done();

    assertThat(done.events()).extracting(SessionEvent::seq).containsExactly(7L, 8L);
    assertThat(revealing.ben.sees().seq()).isEqualTo(8);
    assertThat(revealing.ben.sees().lastEventAt()).isEqualTo(revealing.now());
  }

  @Test
  void eventSaysWhoActedAndWhen() {
    Conversation joined = Conversations.joined();

    SessionEvent event = joined.ben.signs().events().get(0);

    assertThat(event.triggeredByUserId()).isEqualTo("invitee");
    assertThat(event.time()).isEqualTo(joined.now());
  }
}
