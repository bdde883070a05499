package io.tandem.sessions;

import java.time.Instant;

/**
 * Conversations in which Ana and Ben have written everything they can by then. Each text begins
 * with its author's id.
 */
final class EverythingSaid {
  static final Instant ANA_IS_MUTED_UNTIL = Instant.parse("2025-04-01T00:00:00Z");
  static final Instant BEN_IS_MUTED_UNTIL = Instant.parse("2025-05-01T00:00:00Z");

  private EverythingSaid() {}

  static Conversation with(SessionStatus status) {
    Conversation talk = drafted();
    if (status == SessionStatus.CREATED) {
      return talk;
    }
    talk.ana.confirms("ana's invitation").done();
    if (status == SessionStatus.INVITED) {
      return talk;
    }
    bothGuess(talk);
    bothJudge(talk);
    switch (status) {
      case PAUSED -> talk.ben.pauses("ben's reason to pause").done();
      case RESOLVED -> resolve(talk);
      case ABANDONED -> talk.ana.leaves("ana's reason to leave").done();
      case CREATED, INVITED, ACTIVE -> {}
    }
    return talk;
  }

  static Conversation declined() {
    Conversation talk = with(SessionStatus.INVITED);
    talk.ben.declines("ben's reason to decline").done();
    return talk;
  }

  private static Conversation drafted() {
    Conversation talk = Conversations.opened();
    talk.ana.drafts("ana's draft").done();
    talk.ana.mutes(ANA_IS_MUTED_UNTIL).done();
    return talk;
  }

  private static void bothGuess(Conversation talk) {
    talk.ben.accepts().done();
    talk.ben.mutes(BEN_IS_MUTED_UNTIL).done();
    talk.ben.signs().done();
    talk.ana.feelsHeard().done();
    talk.ben.feelsHeard().done();
    talk.ana.guesses("ana's held guess").done();
    talk.ana.guesses("ana's revealed guess").done();
    talk.ben.guesses("ben's guess").done();
  }

  /** Ben comes round to Ana's guess; Ana does not yet come round to his. */
  private static void bothJudge(Conversation talk) {
    talk.ana.saysNo("ana's no").done();
    talk.ana.explains("ana's context").done();
    talk.ben.readsContext().done();
    talk.ben.saysNo("ben's no").done();
    talk.ben.explains("ben's context").done();
    talk.ana.readsContext().done();
    talk.ben.saysYes("ben's yes").done();
  }

  private static void resolve(Conversation talk) {
    talk.ana.saysYes("ana's yes").done();
    Conversations.mapNeeds(talk);
    Conversations.agree(talk);
    talk.ana.resolves("ana's reason to resolve").done();
  }
}
