package io.tandem.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class SessionEventTest {

  @Test
  void aPhoneRingsWhenTheEventIsPushed() {
    assertThat(Samples.event(new Move.SessionPaused()).ringsAPhone()).isTrue();
    assertThat(Samples.event(new Move.SessionLeft("inviter")).ringsAPhone()).isTrue();
    assertThat(updated(AttemptStatus.REFINING).ringsAPhone()).isTrue();
  }

  @Test
  void noPhoneRingsWhenAnotherEventOfTheSameMoveRings() {
    assertThat(updated(AttemptStatus.VALIDATED).ringsAPhone()).isFalse();
    assertThat(Samples.event(new Move.EmpathyResubmitted("inviter")).ringsAPhone()).isFalse();
  }

  @Test
  void noPhoneRingsWhenSomebodyErasesThemselves() {
    assertThat(Samples.event(new Move.PartnerErased()).ringsAPhone()).isFalse();
  }

  @Test
  void noPhoneRingsWhenNobodyElseIsThere() {
    SessionEvent alone =
        new SessionEvent(
            Samples.EVENT,
            Samples.SESSION,
            1,
            Samples.NOW,
            "inviter",
            Map.of("inviter", new MemberProgress(1, StageStatus.IN_PROGRESS)),
            new Move.InvitationConfirmed());

    assertThat(alone.ringsAPhone()).isFalse();
  }

  @Test
  void invitersPhoneRingsWhenSomebodyDeclinesWithoutHavingJoined() {
    SessionEvent declined =
        new SessionEvent(
            Samples.EVENT,
            Samples.SESSION,
            2,
            Samples.NOW,
            "holder",
            Map.of("inviter", new MemberProgress(1, StageStatus.IN_PROGRESS)),
            new Move.InvitationDeclined());

    assertThat(declined.ringsAPhone()).isTrue();
  }

  private static SessionEvent updated(AttemptStatus status) {
    return Samples.event(new Move.EmpathyStatusUpdated(status, "invitee", null, null));
  }
}
