package io.tandem.sessions;

import io.tandem.sessions.Answers.Nothing;
import io.tandem.sessions.Answers.Validated;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody, and what they do in the conversation. */
record Speaker(Conversation talk, Person person) {

  String id() {
    return person.userId();
  }

  Result<Nothing> drafts(String message) {
    return talk.act((session, moment) -> session.draftInvitation(id(), message, moment));
  }

  Result<Answers.Confirmed> confirms() {
    return confirms(null);
  }

  Result<Answers.Confirmed> confirms(@Nullable String message) {
    return talk.act((session, moment) -> session.confirmInvitation(id(), message, moment));
  }

  Result<Nothing> accepts() {
    return talk.act((session, moment) -> session.acceptInvitation(person, moment));
  }

  Result<Answers.Declined> declines(@Nullable String reason) {
    return talk.act((session, moment) -> session.declineInvitation(id(), reason, moment));
  }

  Result<Nothing> signs() {
    return talk.act((session, moment) -> session.signCompact(id(), moment));
  }

  Result<Answers.FeltHeard> feelsHeard() {
    return talk.act((session, moment) -> session.confirmFeelHeard(id(), true, moment));
  }

  Result<Answers.FeltHeard> doesNotFeelHeardYet() {
    return talk.act((session, moment) -> session.confirmFeelHeard(id(), false, moment));
  }

  Result<Nothing> guesses(String content) {
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

  Result<Nothing> explains(String content) {
    return talk.act((session, moment) -> session.shareContext(id(), content, moment));
  }

  Result<Nothing> readsContext() {
    return talk.act((session, moment) -> session.viewContext(id(), moment));
  }

  Result<Nothing> records(Gate gate) {
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

  Result<Nothing> pauses() {
    return pauses(null);
  }

  Result<Nothing> pauses(@Nullable String reason) {
    return talk.act((session, moment) -> session.pause(id(), reason, moment));
  }

  Result<Nothing> resumes() {
    return resumes(null);
  }

  Result<Nothing> resumes(@Nullable String reason) {
    return talk.act((session, moment) -> session.resume(id(), reason, moment));
  }

  Result<Nothing> resolves() {
    return resolves(null);
  }

  Result<Nothing> resolves(@Nullable String reason) {
    return talk.act((session, moment) -> session.resolve(id(), reason, moment));
  }

  Views.State sees() {
    return talk.session().seenBy(id()).orElseThrow();
  }

  Views.Summary seesSession() {
    return sees().session();
  }

  Views.Progress seesProgress() {
    return sees().progress();
  }

  Views.Empathy seesEmpathy() {
    return sees().empathy();
  }

  Map<String, Instant> gates() {
    return seesProgress().me().gates();
  }
}
