package io.tandem.sessions;

import static io.tandem.sessions.Gate.AGREEMENT_CREATED;

/** Conversations at a given point, reached by real actions. */
final class Conversations {
  private Conversations() {}

  static Conversation opened() {
    return new Conversation();
  }

  static Conversation invited() {
    Conversation talk = opened();
    talk.ana.confirms().done();
    return talk;
  }

  /** Ana is at stage 1, Ben at stage 0. */
  static Conversation joined() {
    Conversation talk = invited();
    talk.ben.accepts().done();
    return talk;
  }

  static Conversation atStage1() {
    Conversation talk = joined();
    talk.ben.signs().done();
    return talk;
  }

  static Conversation atStage2() {
    Conversation talk = atStage1();
    talk.ana.feelsHeard().done();
    talk.ben.feelsHeard().done();
    return talk;
  }

  static Conversation revealed() {
    Conversation talk = atStage2();
    talk.ana.guesses("Ben is sad").done();
    talk.ben.guesses("Ana is tired").done();
    return talk;
  }

  /** Ana asked Ben for another guess. */
  static Conversation refining() {
    Conversation talk = revealed();
    talk.ana.saysNo("Not tired").done();
    return talk;
  }

  static Conversation atStage3() {
    Conversation talk = revealed();
    validate(talk);
    return talk;
  }

  static Conversation atStage4() {
    Conversation talk = atStage3();
    mapNeeds(talk);
    return talk;
  }

  static Conversation agreed() {
    Conversation talk = atStage4();
    agree(talk);
    return talk;
  }

  private static void validate(Conversation talk) {
    talk.ana.saysYes().done();
    talk.ben.saysYes().done();
  }

  static void mapNeeds(Conversation talk) {
    talk.ana.mapsNeeds();
    talk.ben.mapsNeeds();
    talk.ana.advances().done();
    talk.ben.advances().done();
  }

  static void agree(Conversation talk) {
    talk.ana.records(AGREEMENT_CREATED).done();
    talk.ben.records(AGREEMENT_CREATED).done();
  }

  /** Continues from two revealed guesses. */
  static void goOnTo(SessionStatus status, Conversation talk) {
    if (status == SessionStatus.PAUSED) {
      talk.ana.pauses().done();
    } else {
      validate(talk);
      mapNeeds(talk);
      agree(talk);
      talk.ana.resolves().done();
    }
  }

  static Conversation paused() {
    Conversation talk = joined();
    talk.ana.pauses().done();
    return talk;
  }

  static Conversation resolved() {
    Conversation talk = agreed();
    talk.ana.resolves().done();
    return talk;
  }

  static Conversation abandoned() {
    Conversation talk = invited();
    talk.ben.declines(null).done();
    return talk;
  }

  /** Ana left before anybody joined. */
  static Conversation left() {
    Conversation talk = invited();
    talk.ana.leaves(null).done();
    return talk;
  }

  static Conversation with(SessionStatus status) {
    return switch (status) {
      case CREATED -> opened();
      case INVITED -> invited();
      case ACTIVE -> joined();
      case PAUSED -> paused();
      case RESOLVED -> resolved();
      case ABANDONED -> abandoned();
    };
  }
}
