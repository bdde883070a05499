package io.tandem.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.sessions.Views.Compact;
import org.junit.jupiter.api.Test;

final class CompactViewTest {

  @Test
  void nothingIsSignedAtFirst() {
    Conversation talk = Conversations.opened();

    Compact compact = talk.ana.sees().compact();

    assertThat(compact).isEqualTo(new Compact(false, null, false, null, false));
  }

  @Test
  void inviterWhoHasConfirmedHasSignedAndIsNoLongerKept() {
    Conversation talk = Conversations.invited();

    Compact compact = talk.ana.sees().compact();

    assertThat(compact).isEqualTo(new Compact(true, talk.now(), false, null, true));
  }

  @Test
  void partnersSignatureIsHiddenUntilIHaveSigned() {
    Conversation talk = Conversations.joined();

    Compact compact = talk.ben.sees().compact();

    assertThat(compact).isEqualTo(new Compact(false, null, false, null, false));
  }

  @Test
  void partnersSignatureIsShownOnceIHaveSigned() {
    Conversation talk = Conversations.invited();
    var anaSignedAt = talk.now();
    talk.ben.accepts().done();

    talk.ben.signs().done();

    assertThat(talk.ben.sees().compact())
        .isEqualTo(new Compact(true, talk.now(), true, anaSignedAt, true));
  }

  @Test
  void partnerWhoHasNotSignedIsShownSo() {
    Conversation talk = Conversations.joined();

    Compact compact = talk.ana.sees().compact();

    assertThat(compact.partnerSigned()).isFalse();
    assertThat(compact.partnerSignedAt()).isNull();
  }
}
