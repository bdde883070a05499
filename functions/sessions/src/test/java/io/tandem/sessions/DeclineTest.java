package io.tandem.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.events.Cast;
import io.tandem.events.Move;
import io.tandem.events.SessionEvent;
import io.tandem.sessions.Answers.Declined;
import org.junit.jupiter.api.Test;

final class DeclineTest {
  private final Conversation talk = Conversations.invited();

  @Test
  void sessionIsAbandonedAndTheInvitationDeclined() {
    Declined declined = talk.ben.declines(null).answer();

    assertThat(declined).isEqualTo(new Declined(true));
    assertThat(talk.status()).isEqualTo(SessionStatus.ABANDONED);
    assertThat(talk.ana.sees().invitation().status()).isEqualTo(InvitationStatus.DECLINED);
  }

  @Test
  void declinerIsInTheCastButDoesNotBecomeAMember() {
    talk.ben.declines(null).done();

    assertThat(talk.session().snapshot().cast()).isEqualTo(new Cast("ana", null, null, "ben"));
    assertThat(talk.session().seenBy("ben")).isEmpty();
    assertThat(talk.session().snapshot().views()).containsOnlyKeys("ana");
  }

  @Test
  void eventNamesThemAsTheHolder() {
    SessionEvent event = talk.ben.declines("Not now").events().get(0);

    assertThat(event.move()).isEqualTo(new Move.InvitationDeclined());
    assertThat(event.triggeredByUserId()).isEqualTo("holder");
    assertThat(event.progress()).containsOnlyKeys("inviter");
  }

  @Test
  void inviterSeesTheReason() {
    talk.ben.declines("Not now").done();

    assertThat(talk.ana.seesSession().reason()).isEqualTo("Not now");
    assertThat(talk.ana.seesSession().endedBy()).isEqualTo("partner");
    assertThat(talk.ana.seesSession().endedAt()).isEqualTo(talk.now());
  }

  @Test
  void inviterSeesNoReasonWhenNoneWasGiven() {
    talk.ben.declines(null).done();

    assertThat(talk.ana.seesSession().reason()).isNull();
  }
}
