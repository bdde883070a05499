package io.tandem.sessions;

import static io.tandem.sessions.ErrorCode.CONFLICT;
import static io.tandem.sessions.ErrorCode.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class DraftTest {

  @Test
  void draftIsKeptWithoutAnEvent() {
    Conversation talk = Conversations.opened();

    Result<Answers.Drafted> drafted = talk.ana.drafts("Come and talk");

    assertThat(drafted.answer().invitation()).isEqualTo(talk.invitationFor(talk.ana));
    assertThat(drafted.answer().invitation().invitationMessage()).isEqualTo("Come and talk");
    assertThat(drafted.events()).isEmpty();
  }

  @Test
  void newDraftReplacesTheOldOne() {
    Conversation talk = Conversations.opened();
    talk.ana.drafts("Come").done();

    talk.ana.drafts("Please come").done();

    assertThat(talk.invitationFor(talk.ana).invitationMessage()).isEqualTo("Please come");
  }

  @Test
  void draftIsShownToTheInviterAlone() {
    Conversation talk = Conversations.opened();

    talk.ana.drafts("Come").done();

    assertThat(talk.invitationHeldBy(talk.ben)).isEmpty();
  }

  @Test
  void confirmedInvitationTakesNoDraft() {
    Conversation talk = Conversations.invited();

    Result<Answers.Drafted> drafted = talk.ana.drafts("Too late");

    assertThat(drafted.refused()).isEqualTo(CONFLICT);
  }

  @Test
  void inviteeFindsNoDraft() {
    Conversation talk = Conversations.joined();

    Result<Answers.Drafted> drafted = talk.ben.drafts("Mine");

    assertThat(drafted.refused()).isEqualTo(NOT_FOUND);
  }
}
