package io.tandem.sessions;

import static io.tandem.sessions.ErrorCode.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.events.Cast;
import io.tandem.events.Move;
import io.tandem.events.SessionEvent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which events an erasure causes, and for whom. */
final class ErasureEventsTest {

  @ParameterizedTest
  @EnumSource(names = {"ACTIVE", "PAUSED"})
  void memberLeavesFirstAndIsThenErased(SessionStatus status) {
    Conversation talk = Conversations.with(status);

    Result<?> erased = talk.ben.erasesThemselves();

    assertThat(erased.moves())
        .containsExactly(new Move.SessionLeft("invitee"), new Move.PartnerErased());
    assertThat(talk.status()).isEqualTo(SessionStatus.ABANDONED);
  }

  @ParameterizedTest
  @EnumSource(names = {"CREATED", "INVITED"})
  void inviterWhoIsAloneLeavesAndNobodyGetsAnEvent(SessionStatus status) {
    Conversation talk = Conversations.with(status);

    Result<?> erased = talk.ana.erasesThemselves();

    assertThat(erased.moves()).containsExactly(new Move.SessionLeft("inviter"));
    assertThat(talk.row()).containsEntry("invitation.status", InvitationStatus.CANCELLED);
  }

  @Test
  void sessionThatIsOverIsNotLeft() {
    Conversation talk = Conversations.resolved();

    Result<?> erased = talk.ana.erasesThemselves();

    assertThat(erased.moves()).containsExactly(new Move.PartnerErased());
    assertThat(talk.status()).isEqualTo(SessionStatus.RESOLVED);
  }

  @Test
  void nothingHappensOnceNobodyElseIsLeft() {
    Conversation declined = Conversations.abandoned();
    Conversation left = Conversations.left();

    assertThat(declined.ana.erasesThemselves().events()).isEmpty();
    assertThat(left.ana.erasesThemselves().events()).isEmpty();
  }

  @Test
  void nobodyGetsAnEventWhenTheSecondIsErased() {
    Conversation talk = Conversations.joined();
    talk.ana.erasesThemselves().done();

    Result<?> erased = talk.ben.erasesThemselves();

    assertThat(erased.events()).isEmpty();
  }

  @Test
  void eventsContinueTheNumbersAndNameMembersByRole() {
    Conversation talk = Conversations.joined();

    List<SessionEvent> events = talk.ben.erasesThemselves().events();

    assertThat(events).extracting(SessionEvent::seq).containsExactly(3L, 4L);
    assertThat(events).extracting(SessionEvent::triggeredByUserId).containsOnly("invitee");
    assertThat(events)
        .allSatisfy(event -> assertThat(event.progress()).containsOnlyKeys("inviter", "invitee"));
  }

  @Test
  void castHoldsTheErasedMemberUnderAnotherIdAndWithoutAName() {
    Conversation talk = Conversations.joined();

    Snapshot snapshot = talk.ben.erasesThemselves().done().session().orElseThrow();

    assertThat(snapshot.cast()).isEqualTo(new Cast("ana", "erased-BEN", null, null));
    assertThat(snapshot.views()).containsOnlyKeys("ana");
  }

  @ParameterizedTest
  @EnumSource
  void nobodyIsErasedTwice(SessionStatus status) {
    Conversation talk = Conversations.with(status);
    talk.ana.erasesThemselves().done();

    Result<?> again = talk.ana.erasesThemselves();

    assertThat(again.refused()).isEqualTo(NOT_FOUND);
  }

  @Test
  void erasedMemberNoLongerSeesTheSession() {
    Conversation talk = Conversations.joined();

    talk.ben.erasesThemselves().done();

    assertThat(talk.session().seenBy("ben")).isEmpty();
    assertThat(talk.session().listedFor("ben", talk.now())).isEmpty();
    assertThat(talk.invitationHeldBy(talk.ben)).isEmpty();
    assertThat(talk.ben.accepts().refused()).isEqualTo(NOT_FOUND);
    assertThat(talk.ben.leaves(null).refused()).isEqualTo(NOT_FOUND);
  }
}
