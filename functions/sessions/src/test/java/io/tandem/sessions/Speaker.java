package io.tandem.sessions;

import io.tandem.sessions.Answers.Nothing;
import io.tandem.sessions.Answers.Validated;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A person, and what they do in the conversation. */
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

  Result<Answers.Invited> renews() {
    return talk.act((session, moment) -> session.renewInvitation(id(), moment));
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
    return talk.act((session, moment) -> session.validateEmpathy(id(), null, feedback, moment));
  }

  Result<Validated> saysYesTo(int revision) {
    return talk.act((session, moment) -> session.validateEmpathy(id(), revision, null, moment));
  }

  Result<Validated> saysNo(String feedback) {
    return talk.act((session, moment) -> session.refineEmpathy(id(), null, feedback, moment));
  }

  Result<Validated> saysNoTo(int revision) {
    return talk.act((session, moment) -> session.refineEmpathy(id(), revision, "No", moment));
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

  Result<Nothing> leaves(@Nullable String reason) {
    return talk.act((session, moment) -> session.leave(id(), reason, moment));
  }

  Result<Nothing> marksSeen(long seq) {
    return talk.act((session, moment) -> session.markSeen(id(), seq, talk::countNotBy, moment));
  }

  Result<Nothing> mutes(@Nullable Instant until) {
    return talk.act((session, moment) -> session.mute(id(), until, moment));
  }

  Result<Nothing> erasesThemselves() {
    return talk.act((session, moment) -> session.erase(id(), erasedId(), moment));
  }

  /** Their id once they are erased. */
  String erasedId() {
    return Person.ERASED + id().toUpperCase(Locale.ROOT);
  }

  /** The columns that hold their id, their name, or a text that begins with their id. */
  List<String> traces() {
    return talk.row().entrySet().stream()
        .filter(
            it -> it.getValue().toString().contains(id()) || it.getValue().equals(person.name()))
        .map(Map.Entry::getKey)
        .toList();
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
