package io.tandem.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The revision changes whenever anything that the member sees does, and only then. */
final class RevisionTest {

  @Test
  void itIsTheVersionRightAfterAnEvent() {
    Conversation talk = Conversations.joined();

    assertThat(revision(talk.ana)).isEqualTo("2");
  }

  @Test
  void everyDraftChangesIt() {
    Conversation talk = Conversations.opened();

    talk.ana.drafts("Come").done();
    talk.ana.drafts("Please come").done();

    assertThat(revision(talk.ana)).isEqualTo("0.2");
  }

  @Test
  void nextEventStartsAnew() {
    Conversation talk = Conversations.opened();
    talk.ana.drafts("Come").done();

    talk.ana.confirms().done();

    assertThat(revision(talk.ana)).isEqualTo("1");
  }

  @Test
  void replacingAHeldGuessChangesIt() {
    Conversation talk = Conversations.atStage2();
    talk.ana.guesses("Ben is sad").done();

    talk.ana.guesses("Ben is angry").done();

    assertThat(revision(talk.ana)).isEqualTo("6.1");
  }

  @Test
  void replacingAHeldGuessIsNoSignToThePartner() {
    Conversation talk = Conversations.atStage2();
    talk.ana.guesses("Ben is sad").done();

    talk.ana.guesses("Ben is angry").done();

    assertThat(revision(talk.ben)).isEqualTo("6");
  }

  @Test
  void readingContextChangesItForTheReaderAlone() {
    Conversation talk = Conversations.refining();
    talk.ana.explains("It was late").done();

    talk.ben.readsContext().done();

    assertThat(revision(talk.ben)).isEqualTo("10.1");
    assertThat(revision(talk.ana)).isEqualTo("10");
  }

  @Test
  void expiryOfTheInvitationChangesIt() {
    Conversation talk = Conversations.invited();

    talk.later(Invitation.VALIDITY);

    assertThat(revision(talk.ana)).isEqualTo("1.1");
  }

  private static String revision(Speaker member) {
    return member.sees().revision(member.talk().now());
  }
}
