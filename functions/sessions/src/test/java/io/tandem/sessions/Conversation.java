package io.tandem.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.events.SessionEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * A conversation of Ana, who invites, and Ben, who is invited; Zoe is a stranger. A minute passes
 * before each action, and ids are counted. As in the store, every action starts from the row.
 */
final class Conversation {
  static final Instant START = Instant.parse("2025-03-01T12:00:00Z");

  final Speaker ana = new Speaker(this, new Person("ana", "Ana"));
  final Speaker ben = new Speaker(this, new Person("ben", "Ben"));
  final Speaker zoe = new Speaker(this, new Person("zoe", "Zoe"));

  private final List<SessionEvent> events = new ArrayList<>();
  private final List<Long> countedFrom = new ArrayList<>();
  private Instant now = START;
  private int ids;
  private int secrets;
  private Map<String, Object> row;

  Conversation() {
    row = Row.of(Session.open(ana.person(), "Benny", moment()));
  }

  /** Acts on the session. A refusal that changed anything fails the test. */
  <A> Result<A> act(BiFunction<Session, Moment, Outcome<A>> action) {
    later(Duration.ofMinutes(1));
    Session session = session();
    Outcome<A> outcome = action.apply(session, moment());
    Map<String, Object> after = Row.of(session);
    if (outcome instanceof Outcome.Done<A> done) {
      events.addAll(done.events());
    } else {
      assertThat(after).isEqualTo(row);
    }
    row = after;
    return new Result<>(outcome);
  }

  Conversation later(Duration time) {
    now = now.plus(time);
    return this;
  }

  /** Builds a row that no action produces, but that the database may hold. */
  Conversation rowHolds(String path, Object value) {
    row.put(path, value);
    return this;
  }

  Conversation rowLacks(String path) {
    row.remove(path);
    return this;
  }

  Map<String, Object> row() {
    return row;
  }

  Session session() {
    return Row.read(row);
  }

  Instant now() {
    return now;
  }

  /** Everything that happened so far. */
  List<SessionEvent> events() {
    return events;
  }

  /** Counts events in the log, as the store does. */
  int countNotBy(String role, long afterSeq) {
    countedFrom.add(afterSeq);
    return (int)
        events.stream()
            .filter(event -> event.seq() > afterSeq && !event.triggeredByUserId().equals(role))
            .count();
  }

  /** The numbers after which the log was counted. */
  List<Long> countedFrom() {
    return countedFrom;
  }

  /** The views of those who are not erased, by id. */
  Map<String, Views.State> views() {
    return SessionView.ofAll(session());
  }

  SessionStatus status() {
    return session().status();
  }

  /** Ana's stage, then Ben's. */
  List<Integer> stages() {
    return session().members().stream().map(member -> member.stage().number()).toList();
  }

  Optional<Views.HeldInvitation> invitationHeldBy(Speaker holder) {
    return session().invitationHeldBy(holder.id(), now);
  }

  private Moment moment() {
    return new Moment(now, () -> new UUID(0x7000, ++ids), () -> new UUID(0x4000, ++secrets));
  }
}
