package io.tandem.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The reason given with a change of status, and who ended the session. */
final class ReasonTest {
  @Test
  void onlyThePartnerSeesTheReason() {
    Conversation talk = Conversations.joined();

    talk.ben.pauses("Dinner").done();

    assertThat(talk.ana.seesSession().reason()).isEqualTo("Dinner");
    assertThat(talk.ben.seesSession().reason()).isNull();
  }

  @Test
  void laterChangeWithoutAReasonClearsTheLast() {
    Conversation talk = Conversations.joined();
    talk.ben.pauses("Dinner").done();

    talk.ben.resumes().done();

    assertThat(talk.ana.seesSession().reason()).isNull();
  }

  @Test
  void partnersChangeWithAReasonReplacesTheLast() {
    Conversation talk = Conversations.joined();
    talk.ben.pauses("Dinner").done();

    talk.ana.resumes("I have eaten").done();

    assertThat(talk.ana.seesSession().reason()).isNull();
    assertThat(talk.ben.seesSession().reason()).isEqualTo("I have eaten");
  }

  @Test
  void actionThatDoesNotChangeTheStatusKeepsTheReason() {
    Conversation talk = Conversations.joined();
    talk.ben.pauses("Dinner").done();
    talk.ana.resumes("I have eaten").done();

    talk.ben.signs().done();

    assertThat(talk.ben.seesSession().reason()).isEqualTo("I have eaten");
  }

  @Test
  void sessionThatIsNotOverWasEndedByNobody() {
    Conversation talk = Conversations.paused();

    assertThat(talk.ana.seesSession().endedBy()).isNull();
    assertThat(talk.ben.seesSession().endedBy()).isNull();
    assertThat(talk.ben.seesSession().endedAt()).isNull();
  }

  @Test
  void eachSeesWhoResolvedItAndWhen() {
    Conversation talk = Conversations.agreed();

    talk.ben.resolves("Thank you").done();

    assertThat(talk.ana.seesSession()).isEqualTo(resolved(talk, "partner", "Thank you"));
    assertThat(talk.ben.seesSession()).isEqualTo(resolved(talk, "me", null));
  }

  private static Views.Summary resolved(Conversation talk, String by, @Nullable String reason) {
    return new Views.Summary(
        talk.session().id(), SessionStatus.RESOLVED, Conversation.START, talk.now(), by, reason);
  }
}
