package io.tandem.sessions;

import static io.tandem.sessions.ErrorCode.VALIDATION_ERROR;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.sessions.Refusal.FieldError;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of the other's events a member has not seen. */
final class UnseenTest {

  @Test
  void nothingIsUnseenAtFirst() {
    assertThat(Conversations.opened().ana.sees().unseen()).isZero();
  }

  @Test
  void eachEventCountsForTheOtherAndNotForTheActor() {
    Conversation talk = Conversations.atStage2();
    int anas = talk.ana.sees().unseen();
    int bens = talk.ben.sees().unseen();

    talk.ana.guesses("Ben is sad").done();
    talk.ben.guesses("Ana is tired").done();

    assertThat(talk.ana.sees().unseen()).as("a guess and the reveal").isEqualTo(anas + 2);
    assertThat(talk.ben.sees().unseen()).as("a guess").isEqualTo(bens + 1);
  }

  @Test
  void inviteeHasNotSeenTheInvitersEarlierEvents() {
    Conversation talk = Conversations.invited();
    talk.ana.feelsHeard().done();

    talk.ben.accepts().done();

    assertThat(talk.ben.sees().unseen()).isEqualTo(2);
    assertThat(talk.ana.sees().unseen()).isEqualTo(1);
  }

  @Test
  void declineCountsForTheInviter() {
    assertThat(Conversations.abandoned().ana.sees().unseen()).isEqualTo(1);
  }

  @Test
  void actingMarksNothingAsSeen() {
    Conversation talk = Conversations.joined();

    talk.ana.pauses().done();

    assertThat(talk.ana.sees().unseen()).isEqualTo(1);
  }

  @Test
  void seeingTheNewestMeansAllSeenWithoutCounting() {
    Conversation talk = Conversations.joined();

    Result<?> seen = talk.ben.marksSeen(talk.session().seq());

    assertThat(seen.events()).isEmpty();
    assertThat(talk.ben.sees().unseen()).isZero();
    assertThat(talk.countedFrom()).isEmpty();
  }

  @Test
  void eventsAfterAnOlderOneAreCounted() {
    Conversation talk = Conversations.revealed();

    talk.ana.marksSeen(4).done();

    assertThat(talk.countedFrom()).containsExactly(4L);
    assertThat(talk.ana.sees().unseen()).as("heard, guessed, revealed").isEqualTo(3);
  }

  @Test
  void nothingIsCountedWhenNothingWasUnseen() {
    Conversation talk = Conversations.joined();
    talk.ben.signs().done();
    talk.ben.marksSeen(1).done();

    talk.ben.marksSeen(2).done();

    assertThat(talk.ben.sees().unseen()).isZero();
    assertThat(talk.countedFrom()).containsExactly(1L);
  }

  @Test
  void laterEventsAddToTheRemainingCount() {
    Conversation talk = Conversations.joined();
    talk.ben.marksSeen(talk.session().seq()).done();

    talk.ana.pauses().done();

    assertThat(talk.ben.sees().unseen()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 3, 5})
  void lowerOrEqualNumberChangesNothing(long seq) {
    Conversation talk = Conversations.revealed();
    talk.ana.marksSeen(5).done();
    var before = talk.row();

    talk.ana.marksSeen(seq).done();

    assertThat(talk.row()).isEqualTo(before);
    assertThat(talk.countedFrom()).as("counted once").containsExactly(5L);
  }

  @Test
  void numberNotYetGivenOutIsRefused() {
    Conversation talk = Conversations.joined();

    Refusal refusal = talk.ana.marksSeen(3).refusal();

    assertThat(refusal.code()).isEqualTo(VALIDATION_ERROR);
    assertThat(refusal.details())
        .isEqualTo(List.of(new FieldError("seq", "must be at most 2, the session's last")));
  }

  @ParameterizedTest
  @EnumSource
  void eventsAreMarkedSeenInEveryStatus(SessionStatus status) {
    Conversation talk = Conversations.with(status);

    talk.ana.marksSeen(talk.session().seq()).done();

    assertThat(talk.ana.sees().unseen()).isZero();
  }

  @Test
  void listShowsItToo() {
    Conversation talk = Conversations.revealed();

    Views.Item item = talk.session().listedFor("ana", talk.now()).orElseThrow();

    assertThat(item.unseen()).isEqualTo(talk.ana.sees().unseen()).isPositive();
  }
}
