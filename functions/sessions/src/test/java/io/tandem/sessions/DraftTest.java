package io.tandem.sessions;

import static io.tandem.sessions.ErrorCode.CONFLICT;
import static io.tandem.sessions.ErrorCode.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class DraftTest {
  @Test
  void draftIsKeptWithoutAnEvent() {
    Conversation talk = Conversations.opened();

    Result<?> drafted = talk.ana.drafts("Come and talk");

    assertThat(talk.ana.sees().invitation().message()).isEqualTo("Come and talk");
    assertThat(drafted.events()).isEmpty();
  }

  @Test
  void newDraftReplacesTheOldOne() {
    Conversation talk = Conversations.opened();
    talk.ana.drafts("Come").done();

    talk.ana.drafts("Please come").done();

    assertThat(talk.ana.sees().invitation().message()).isEqualTo("Please come");
  }

  @Test
  void onlyTheInviterSeesTheDraft() {
    Conversation talk = Conversations.opened();

    talk.ana.drafts("Come").done();

    assertThat(talk.invitationHeldBy(talk.ben)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(mode = EXCLUDE, names = "CREATED")
  void confirmedInvitationAcceptsNoDraftInAnyLaterStatus(SessionStatus status) {
    Conversation talk = Conversations.with(status);

    Result<?> drafted = talk.ana.drafts("Too late");

    assertThat(drafted.refused()).isEqualTo(CONFLICT);
  }

  @Test
  void inviteeFindsNoDraft() {
    Conversation talk = Conversations.joined();

    Result<?> drafted = talk.ben.drafts("Mine");

    assertThat(drafted.refused()).isEqualTo(NOT_FOUND);
  }
}
