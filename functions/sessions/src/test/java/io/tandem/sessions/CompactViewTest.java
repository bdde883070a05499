package io.tandem.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.sessions.Views.Compact;
import org.junit.jupiter.api.Test;

final class CompactViewTest {
  @Test
  void nothingIsSignedAtFirst() {
    Conversation talk = Conversations.opened();

    assertThat(talk.ana.sees().compact()).isEqualTo(new Compact(null, null));
  }

  @Test
  void inviterWhoHasConfirmedHasSigned() {
    Conversation talk = Conversations.invited();

    assertThat(talk.ana.sees().compact()).isEqualTo(new Compact(talk.now(), null));
  }

  @Test
  void partnersSignatureIsHiddenUntilIHaveSigned() {
    Conversation talk = Conversations.joined();

    assertThat(talk.ben.sees().compact()).isEqualTo(new Compact(null, null));
  }

  @Test
  void partnersSignatureIsShownOnceIHaveSigned() {
    Conversation talk = Conversations.invited();
    var anaSignedAt = talk.now();
    talk.ben.accepts().done();

    talk.ben.signs().done();

    assertThat(talk.ben.sees().compact()).isEqualTo(new Compact(talk.now(), anaSignedAt));
    assertThat(talk.ana.sees().compact()).isEqualTo(new Compact(anaSignedAt, talk.now()));
  }
}
