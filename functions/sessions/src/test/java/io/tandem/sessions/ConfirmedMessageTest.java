package io.tandem.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ConfirmedMessageTest {
  private final Conversation talk = Conversations.opened();

  @Test
  void confirmingKeepsTheDraft() {
    talk.ana.drafts("Come").done();

    talk.ana.confirms().done();

    assertThat(talk.ana.sees().invitation().message()).isEqualTo("Come");
  }

  @Test
  void messageSentWithTheConfirmationReplacesTheDraft() {
    talk.ana.drafts("Come").done();

    talk.ana.confirms("Please come").done();

    assertThat(talk.ana.sees().invitation().message()).isEqualTo("Please come");
  }

  @Test
  void confirmingNeedsNoMessage() {
    talk.ana.confirms().done();

    assertThat(talk.ana.sees().invitation().message()).isNull();
  }
}
