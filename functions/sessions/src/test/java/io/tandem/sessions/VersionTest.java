package io.tandem.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A member's version rises exactly when their view changes. */
final class VersionTest {
  private static final Map<String, Long> BOTH = Map.of("ana", 1L, "ben", 1L);
  private static final Map<String, Long> ANAS = Map.of("ana", 1L, "ben", 0L);
  private static final Map<String, Long> BENS = Map.of("ana", 0L, "ben", 1L);
  private static final Map<String, Long> NOBODYS = Map.of("ana", 0L, "ben", 0L);

  @Test
  void actionWithAnEventRaisesBoth() {
    Conversation talk = Conversations.joined();

    assertThat(rise(talk, it -> it.ana.pauses().done())).isEqualTo(BOTH);
  }

  @Test
  void actionWithTwoEventsRaisesBothOnce() {
    Conversation talk = Conversations.refining();

    assertThat(rise(talk, it -> it.ben.guesses("Ana is lonely").done())).isEqualTo(BOTH);
  }

  @Test
  void joiningRaisesTheInvitersAndStartsTheInvitees() {
    Conversation talk = Conversations.invited();

    assertThat(rise(talk, it -> it.ben.accepts().done())).isEqualTo(Map.of("ana", 1L));
    assertThat(talk.ben.sees().version()).isEqualTo(talk.now().toEpochMilli());
  }

  @Test
  void draftRaisesTheInvitersUnlessItIsUnchanged() {
    Conversation talk = Conversations.opened();

    assertThat(rise(talk, it -> it.ana.drafts("Come").done())).isEqualTo(Map.of("ana", 1L));
    assertThat(rise(talk, it -> it.ana.drafts("Come").done())).isEqualTo(Map.of("ana", 0L));
  }

  @Test
  void replacingAHeldGuessRaisesOnlyTheGuessers() {
    Conversation talk = Conversations.atStage2();
    talk.ana.guesses("Ben is sad").done();

    assertThat(rise(talk, it -> it.ana.guesses("Ben is angry").done())).isEqualTo(ANAS);
  }

  @Test
  void readingContextRaisesOnlyTheReadersAndOnlyOnce() {
    Conversation talk = Conversations.refining();
    talk.ana.explains("It was late").done();

    assertThat(rise(talk, it -> it.ben.readsContext().done())).isEqualTo(BENS);
    assertThat(rise(talk, it -> it.ben.readsContext().done())).isEqualTo(NOBODYS);
  }

  @Test
  void blockedAdvanceRaisesNobodys() {
    Conversation talk = Conversations.atStage3();

    assertThat(rise(talk, it -> it.ana.advances().done())).isEqualTo(NOBODYS);
  }

  @Test
  void refusedActionRaisesNobodys() {
    Conversation talk = Conversations.paused();

    assertThat(rise(talk, it -> it.ana.pauses().refusal())).isEqualTo(NOBODYS);
  }

  @Test
  void notFeelingHeardYetRaisesNobodys() {
    Conversation talk = Conversations.atStage1();

    assertThat(rise(talk, it -> it.ana.doesNotFeelHeardYet().done())).isEqualTo(NOBODYS);
  }

  @Test
  void repeatRaisesNobodys() {
    Conversation talk = Conversations.atStage3();
    talk.ana.records(Gate.NEEDS_SHARED).done();

    assertThat(rise(talk, it -> it.ana.records(Gate.NEEDS_SHARED).done())).isEqualTo(NOBODYS);
    assertThat(rise(talk, it -> it.ben.accepts().done())).isEqualTo(NOBODYS);
    assertThat(rise(talk, it -> it.ana.confirms("Again").done())).isEqualTo(NOBODYS);
  }

  @Test
  void markingSeenOrMutingRaisesOnlyTheActorsAndOnlyOnce() {
    Conversation talk = Conversations.joined();

    assertThat(rise(talk, it -> it.ana.marksSeen(2).done())).isEqualTo(ANAS);
    assertThat(rise(talk, it -> it.ana.marksSeen(2).done())).isEqualTo(NOBODYS);
    assertThat(rise(talk, it -> it.ben.mutes(Conversation.START).done())).isEqualTo(BENS);
    assertThat(rise(talk, it -> it.ben.mutes(Conversation.START).done())).isEqualTo(NOBODYS);
  }

  @Test
  void markingSeenWithNothingUnseenRaisesNobodys() {
    Conversation talk = Conversations.invited();

    assertThat(rise(talk, it -> it.ana.marksSeen(1).done())).isEqualTo(Map.of("ana", 0L));
  }

  @Test
  void renewedInvitationRaisesTheInviters() {
    Conversation talk = Conversations.invited();

    assertThat(rise(talk, it -> it.ana.renews().done())).isEqualTo(Map.of("ana", 1L));
  }

  @Test
  void leavingRaisesBoth() {
    Conversation talk = Conversations.joined();

    assertThat(rise(talk, it -> it.ben.leaves(null).done())).isEqualTo(BOTH);
  }

  @Test
  void erasureRaisesThePartnersOnceUnlessTheyAreErasedToo() {
    Conversation talk = Conversations.joined();

    assertThat(rise(talk, it -> it.ben.erasesThemselves().done())).isEqualTo(Map.of("ana", 1L));
    Object bens = talk.row().get("invitee.version");
    talk.ana.erasesThemselves().done();
    assertThat(talk.row()).containsEntry("invitee.version", bens);
  }

  @Test
  void erasureOfADeclinerRaisesTheInviters() {
    Conversation talk = Conversations.abandoned();

    assertThat(rise(talk, it -> it.ben.erasesThemselves().done())).isEqualTo(Map.of("ana", 1L));
  }

  /** By how much the version of each remaining member rises. */
  private static Map<String, Long> rise(Conversation talk, Consumer<Conversation> action) {
    Map<String, Views.State> before = SessionView.ofAll(talk.session());
    action.accept(talk);
    Map<String, Views.State> after = SessionView.ofAll(talk.session());
    Map<String, Long> rise = new LinkedHashMap<>();
    before.keySet().retainAll(after.keySet());
    before.forEach(
        (id, view) ->
            rise.put(id, Objects.requireNonNull(after.get(id)).version() - view.version()));
    return rise;
  }
}
