package io.tandem.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.events.Move;
import io.tandem.events.PrivatePart;
import io.tandem.sessions.Answers.Declined;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DeclineTest {
  private final Conversation talk = Conversations.invited();

  @Test
  void sessionIsAbandonedAndTheInvitationDeclined() {
    Declined declined = talk.ben.declines(null).answer();

    assertThat(declined.declined()).isTrue();
    assertThat(talk.status()).isEqualTo(SessionStatus.ABANDONED);
    assertThat(talk.invitationFor(talk.ana).status()).isEqualTo(InvitationStatus.DECLINED);
  }

  @Test
  void rowKeepsWhoDeclined() {
    talk.ben.declines(null).done();

    assertThat(talk.row()).containsEntry("invitation.declinedBy", "ben");
  }

  @Test
  void whoDeclinesDoesNotBecomeAMember() {
    talk.ben.declines(null).done();

    assertThat(talk.session().seenBy("ben")).isEmpty();
    assertThat(talk.events().get(1).progress()).containsOnlyKeys("ana");
  }

  @Test
  void reasonIsForTheInviterAlone() {
    Result<Declined> declined = talk.ben.declines("Not now");

    assertThat(declined.moves()).containsExactly(new Move.InvitationDeclined());
    assertThat(declined.privateParts())
        .isEqualTo(List.of(Map.of("ana", PrivatePart.reason("Not now"))));
  }

  @Test
  void noReasonIsToldWhenNoneIsGiven() {
    Result<Declined> declined = talk.ben.declines(null);

    assertThat(declined.privateParts()).isEqualTo(List.of(Map.of()));
  }
}
