package io.tandem.sessions;

import static io.tandem.sessions.ErrorCode.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.events.Cast;
import org.junit.jupiter.api.Test;

/** A decliner was never a member, and can be erased all the same. */
final class ErasedDeclinerTest {
  private final Conversation talk = EverythingSaid.declined();

  @Test
  void nothingIsLeftOfTheDecliner() {
    assertThat(talk.ben.traces()).containsExactly("invitation.declinedBy", "statusReason");
    var before = talk.row();

    talk.ben.erasesThemselves().done();

    assertThat(talk.ben.traces()).isEmpty();
    assertThat(Row.changed(before, talk.row()))
        .containsExactly(
            "invitation.declinedBy", "invitation.name", "inviter.version", "statusReason");
  }

  @Test
  void inviterGetsNoEventAndSeesNeitherTheReasonNorTheName() {
    Result<?> erased = talk.ben.erasesThemselves();

    assertThat(erased.events()).isEmpty();
    assertThat(talk.ana.seesSession().reason()).isNull();
    assertThat(talk.ana.sees().invitation().name()).isNull();
    assertThat(talk.ana.sees().invitation().message()).isEqualTo("ana's invitation");
    assertThat(talk.ana.sees().invitation().status()).isEqualTo(InvitationStatus.DECLINED);
  }

  @Test
  void castHoldsTheDeclinerUnderAnotherId() {
    talk.ben.erasesThemselves().done();

    assertThat(talk.session().snapshot().cast())
        .isEqualTo(new Cast("ana", null, null, "erased-BEN"));
  }

  @Test
  void nobodyIsErasedTwice() {
    talk.ben.erasesThemselves().done();

    assertThat(talk.ben.erasesThemselves().refused()).isEqualTo(NOT_FOUND);
  }

  @Test
  void erasingTheInviterKeepsTheDeclinersReason() {
    talk.ana.erasesThemselves().done();

    assertThat(talk.ana.traces()).isEmpty();
    assertThat(talk.row()).containsEntry("statusReason", "ben's reason to decline");
  }

  @Test
  void declinerIsErasedAfterTheInviterToo() {
    talk.ana.erasesThemselves().done();

    talk.ben.erasesThemselves().done();

    assertThat(talk.ben.traces()).isEmpty();
  }
}
