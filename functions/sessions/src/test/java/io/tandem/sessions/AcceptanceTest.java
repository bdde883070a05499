package io.tandem.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.events.Cast;
import io.tandem.events.Move;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class AcceptanceTest {
  private final Conversation talk = Conversations.invited();

  @Test
  void inviteeJoinsAtStage0() {
    talk.ben.accepts().done();

    assertThat(talk.stages()).containsExactly(1, 0);
    assertThat(talk.ben.seesProgress().me().startedAt()).isEqualTo(talk.now());
    assertThat(talk.ben.sees().version()).isEqualTo(talk.now().toEpochMilli());
  }

  @Test
  void sessionIsActive() {
    talk.ben.accepts().done();

    assertThat(talk.status()).isEqualTo(SessionStatus.ACTIVE);
    assertThat(talk.ben.sees().invitation().status()).isEqualTo(InvitationStatus.ACCEPTED);
    assertThat(talk.ben.sees().invitation().isInviter()).isFalse();
  }

  @Test
  void eventSaysWhoJoinedAndTheCastHoldsTheirName() {
    Result<?> joined = talk.ben.accepts();

    assertThat(joined.moves()).containsExactly(new Move.SessionJoined("invitee"));
    assertThat(talk.session().snapshot().cast()).isEqualTo(new Cast("ana", "ben", "Ben", null));
  }

  @Test
  void acceptingAgainSucceedsAndChangesNothing() {
    talk.ben.accepts().done();
    var before = talk.row();

    Result<?> again = talk.ben.accepts();

    assertThat(again.events()).isEmpty();
    assertThat(talk.row()).isEqualTo(before);
  }

  @Test
  void acceptedInvitationNoLongerExpires() {
    talk.ben.accepts().done();

    talk.later(Invitation.VALIDITY);

    assertThat(talk.invitationHeldBy(talk.ben).orElseThrow().status())
        .isEqualTo(InvitationStatus.ACCEPTED);
  }

  @Test
  void acceptingWorksUntilTheLastMoment() {
    Duration minutesUntilThen = Invitation.VALIDITY.minusMinutes(2);
    talk.later(minutesUntilThen.minusMillis(1));

    talk.ben.accepts().done();

    assertThat(talk.status()).isEqualTo(SessionStatus.ACTIVE);
  }
}
