package io.tandem.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The session's row keeps nothing of an erased member and everything of the partner. */
final class ErasureTest {

  @ParameterizedTest
  @EnumSource
  void inviterIsErasedInEveryStatus(SessionStatus status) {
    Conversation talk = EverythingSaid.with(status);
    assertThat(talk.ana.traces()).contains("inviter.userId", "inviter.name", "invitation.message");

    talk.ana.erasesThemselves().done();

    assertThat(talk.ana.traces()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      mode = EXCLUDE,
      names = {"CREATED", "INVITED"})
  void inviteeIsErasedInEveryStatus(SessionStatus status) {
    Conversation talk = EverythingSaid.with(status);
    assertThat(talk.ben.traces()).contains("invitee.userId", "invitee.name");

    talk.ben.erasesThemselves().done();

    assertThat(talk.ben.traces()).isEmpty();
  }

  @Test
  void erasingTheInviterRemovesTheirTextsAndKeepsThePartners() {
    Conversation talk = EverythingSaid.with(SessionStatus.RESOLVED);
    Map<String, Object> before = talk.row();

    talk.ana.erasesThemselves().done();

    assertThat(Row.changed(before, talk.row()))
        .containsExactlyInAnyOrder(
            "inviter.userId",
            "inviter.name",
            "inviter.mutedUntil",
            "inviter.attempt.content",
            "invitee.attempt.feedback",
            "invitee.attempt.context",
            "invitee.attempt.contextSharedAt",
            "invitee.attempt.contextViewedAt",
            "invitation.name",
            "invitation.message",
            "statusReason",
            "seq",
            "lastEventAt",
            "invitee.unseen",
            "invitee.version");
    assertThat(talk.row())
        .containsEntry("inviter.userId", "erased-ANA")
        .containsEntry("invitee.attempt.content", "ben's guess")
        .containsEntry("inviter.attempt.feedback", "ben's yes")
        .containsEntry("inviter.attempt.context", "ben's context");
  }

  @Test
  void erasingTheInviteeRemovesTheirTextsAndKeepsThePartners() {
    Conversation talk = EverythingSaid.with(SessionStatus.RESOLVED);
    Map<String, Object> before = talk.row();

    talk.ben.erasesThemselves().done();

    assertThat(Row.changed(before, talk.row()))
        .containsExactlyInAnyOrder(
            "invitee.userId",
            "invitee.name",
            "invitee.mutedUntil",
            "invitee.attempt.content",
            "inviter.attempt.feedback",
            "inviter.attempt.context",
            "inviter.attempt.contextSharedAt",
            "inviter.attempt.contextViewedAt",
            "invitation.name",
            "seq",
            "lastEventAt",
            "inviter.unseen",
            "inviter.version");
    assertThat(talk.row())
        .containsEntry("invitee.userId", "erased-BEN")
        .containsEntry("invitation.message", "ana's invitation")
        .containsEntry("statusReason", "ana's reason to resolve");
  }

  @Test
  void guessThatNobodyHasReadIsErasedToo() {
    Conversation talk = Conversations.atStage2();
    talk.ana.guesses("ana's held guess").done();

    talk.ana.erasesThemselves().done();

    assertThat(talk.ana.traces()).isEmpty();
  }

  @Test
  void bothAreErasedOneAfterTheOther() {
    Conversation talk = EverythingSaid.with(SessionStatus.ACTIVE);

    talk.ana.erasesThemselves().done();
    talk.ben.erasesThemselves().done();

    assertThat(talk.ana.traces()).isEmpty();
    assertThat(talk.ben.traces()).isEmpty();
    assertThat(talk.views()).isEmpty();
  }
}
