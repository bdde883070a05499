package io.tandem.sessions;

import io.tandem.events.EmpathyStatus;
import io.tandem.sessions.Answers.StatusChanged;
import io.tandem.sessions.Answers.Validated;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody, and what they do in the conversation. */
record Speaker(Conversation talk, Person person) {

  String id() {
    return person.userId();
  }

  Result<Answers.Drafted> drafts(String message) {
    return talk.act((session, moment) -> session.draftInvitation(id(), message, moment));
  }

  Result<Answers.Confirmed> confirms() {
    return confirms(null);
  }

  Result<Answers.Confirmed> confirms(@Nullable String message) {
    return talk.act((session, moment) -> session.confirmInvitation(id(), message, moment));
  }

  Result<Answers.Joined> accepts() {
    return talk.act((session, moment) -> session.acceptInvitation(person, moment));
  }

  Result<Answers.Declined> declines(@Nullable String reason) {
    return talk.act((session, moment) -> session.declineInvitation(id(), reason, moment));
  }

  Result<Answers.Signed> signs() {
    return talk.act((session, moment) -> session.signCompact(id(), moment));
  }

  Result<Answers.FeltHeard> feelsHeard() {
    return tellsHowHeard(true, null);
  }

  Result<Answers.FeltHeard> tellsHowHeard(boolean heard, @Nullable String feedback) {
    return talk.act((session, moment) -> session.confirmFeelHeard(id(), heard, feedback, moment));
  }

  Result<Answers.EmpathyShared> guesses(String content) {
    return talk.act((session, moment) -> session.shareEmpathy(id(), content, moment));
  }

  Result<Validated> saysYes() {
    return saysYes(null);
  }

  Result<Validated> saysYes(@Nullable String feedback) {
    return talk.act((session, moment) -> session.validateEmpathy(id(), feedback, moment));
  }

  Result<Validated> saysNo(String feedback) {
    return talk.act((session, moment) -> session.refineEmpathy(id(), feedback, moment));
  }

  Result<Answers.ContextShared> explains(String content) {
    return talk.act((session, moment) -> session.shareContext(id(), content, moment));
  }

  Result<Answers.ContextViewed> readsContext() {
    return talk.act((session, moment) -> session.viewContext(id(), moment));
  }

  Result<Answers.GateRecorded> records(Gate gate) {
    return talk.act((session, moment) -> session.recordGate(id(), gate, moment));
  }

  void mapsNeeds() {
    Gate.toLeave(Stage.NEED_MAPPING).forEach(gate -> records(gate).done());
  }

  Result<Answers.Advanced> advances() {
    return advances(null);
  }

  Result<Answers.Advanced> advances(@Nullable Integer fromStage) {
    return talk.act((session, moment) -> session.advance(id(), fromStage, moment));
  }

  Result<StatusChanged> pauses() {
    return pauses(null);
  }

  Result<StatusChanged> pauses(@Nullable String reason) {
    return talk.act((session, moment) -> session.pause(id(), reason, moment));
  }

  Result<StatusChanged> resumes() {
    return talk.act((session, moment) -> session.resume(id(), null, moment));
  }

  Result<StatusChanged> resolves() {
    return talk.act((session, moment) -> session.resolve(id(), null, moment));
  }

  SessionView sees() {
    return talk.session().seenBy(id()).orElseThrow();
  }

  EmpathyStatus seesEmpathy() {
    return sees().empathy();
  }

  Map<String, Object> gates() {
    return sees().progress().myProgress().gatesSatisfied();
  }
}
