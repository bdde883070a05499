package io.tandem.sessions;

import static io.tandem.sessions.SessionStatus.ACTIVE;
import static io.tandem.sessions.SessionStatus.CREATED;
import static io.tandem.sessions.SessionStatus.INVITED;
import static io.tandem.sessions.SessionStatus.PAUSED;
import static io.tandem.sessions.SessionStatus.RESOLVED;

import java.util.Set;

/** Every action on a session, and the statuses in which the contract allows it. */
enum Action {
  DRAFT(SessionStatus.values()),
  RENEW(CREATED, INVITED),
  CONFIRM(CREATED, INVITED, ACTIVE, PAUSED, RESOLVED),
  ACCEPT(SessionStatus.values()),
  DECLINE(SessionStatus.values()),
  SIGN(CREATED, INVITED, ACTIVE),
  FEEL_HEARD(INVITED, ACTIVE),
  SHARE_EMPATHY(ACTIVE),
  VALIDATE(ACTIVE),
  REFINE(ACTIVE),
  SHARE_CONTEXT(ACTIVE),
  VIEW_CONTEXT(SessionStatus.values()),
  RECORD_GATE(ACTIVE),
  /** Also allowed while INVITED, but only at stage 0. */
  ADVANCE(ACTIVE),
  PAUSE(ACTIVE),
  RESUME(PAUSED),
  RESOLVE(ACTIVE),
  LEAVE(CREATED, INVITED, ACTIVE, PAUSED),
  MARK_SEEN(SessionStatus.values()),
  MUTE(SessionStatus.values()),
  ERASE(SessionStatus.values());

  private final SessionStatus[] open;

  Action(SessionStatus... open) {
    this.open = open;
  }

  boolean isOpenIn(SessionStatus status) {
    return Set.of(open).contains(status);
  }

  boolean isForMembers() {
    return this != ACCEPT && this != DECLINE;
  }

  Result<?> by(Speaker speaker) {
    return switch (this) {
      case DRAFT -> speaker.drafts("Come");
      case RENEW -> speaker.renews();
      case CONFIRM -> speaker.confirms();
      case ACCEPT -> speaker.accepts();
      case DECLINE -> speaker.declines(null);
      case SIGN -> speaker.signs();
      case FEEL_HEARD -> speaker.feelsHeard();
      case SHARE_EMPATHY -> speaker.guesses("You are sad");
      case VALIDATE -> speaker.saysYes();
      case REFINE -> speaker.saysNo("Not sad");
      case SHARE_CONTEXT -> speaker.explains("It was late");
      case VIEW_CONTEXT -> speaker.readsContext();
      case RECORD_GATE -> speaker.records(Gate.NEEDS_SHARED);
      case ADVANCE -> speaker.advances();
      case PAUSE -> speaker.pauses();
      case RESUME -> speaker.resumes();
      case RESOLVE -> speaker.resolves();
      case LEAVE -> speaker.leaves(null);
      case MARK_SEEN -> speaker.marksSeen(speaker.talk().session().seq());
      case MUTE -> speaker.mutes(speaker.talk().now());
      case ERASE -> speaker.erasesThemselves();
    };
  }
}
