package io.tandem.local.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One session as the contract has it, with one thing happening after the other. A value: an action
 * makes another one of it.
 *
 * @param answered what was told under which Idempotency-Key
 */
record Model(
    Status status,
    @Nullable Change change,
    Invitation invitation,
    Map<Person, Member> members,
    List<Event> events,
    Map<String, Answered> answered) {

  static final Model OPENED =
      new Model(
          Status.CREATED,
          null,
          Invitation.NEW,
          Map.of(Person.ANA, Member.NEW),
          List.of(),
          Map.of());

  /** Who made the status what it is, and what they said to the other one. */
  record Change(Person by, String reason) {}

  /** The first answer to a key: what is kept of it. */
  record Answered(Action action, Expected answer) {}

  Outcome apply(Action action) {
    String key = action.key();
    Answered before = key == null ? null : answered.get(key);
    if (before != null) {
      boolean same = before.action().equals(action);
      return same ? stated(before.answer().again(), action) : refuses(Expected.KEY_REUSED);
    }
    Outcome first = action.verb().apply(this, action);
    Model next =
        key == null
            ? first.next()
            : first.next().keeping(key, new Answered(action, first.answer()));
    return next.stated(first.answer(), action);
  }

  /** With the session as the one who acted sees it now. */
  private Outcome stated(Expected answer, Action action) {
    return refuses(
        answer.isSuccess() && action.verb().showsState()
            ? answer.with(StateView.of("/data/state", this, action.who()))
            : answer);
  }

  int seq() {
    return events.size();
  }

  boolean has(Person person) {
    return members.containsKey(person);
  }

  Member member(Person person) {
    return Objects.requireNonNull(members.get(person));
  }

  Optional<Person> partnerOf(Person person) {
    return members.keySet().stream().filter(other -> other != person).findFirst();
  }

  Optional<Member> partner(Person person) {
    return partnerOf(person).map(this::member);
  }

  Model becomes(Status next, Person by, String reason) {
    return new Model(next, new Change(by, reason), invitation, members, events, answered);
  }

  Model with(Invitation changed) {
    return new Model(status, change, changed, members, events, answered);
  }

  Model with(Person person, Member changed) {
    Map<Person, Member> both = new TreeMap<>(members);
    both.put(person, changed);
    return new Model(
        status, change, invitation, Collections.unmodifiableMap(both), events, answered);
  }

  Model with(Person person, UnaryOperator<Member> change) {
    return with(person, change.apply(member(person)));
  }

  Model happens(Event event) {
    List<Event> more = Stream.concat(events.stream(), Stream.of(event)).toList();
    return new Model(status, change, invitation, members, more, answered);
  }

  Model happens(String type, Person by) {
    return happens(event(type, by));
  }

  /** An event of now, for more to be said of it. */
  Event event(String type, Person by) {
    return new Event(type, by, Progress.ofAll(this), Map.of());
  }

  /** Nothing is done. */
  Outcome refuses(Expected answer) {
    return new Outcome(this, answer);
  }

  /** A command on the session was done. */
  Outcome answers(Expected answer) {
    return new Outcome(this, answer);
  }

  private Model keeping(String key, Answered answer) {
    Map<String, Answered> more = new TreeMap<>(answered);
    more.put(key, answer);
    return new Model(
        status, change, invitation, members, events, Collections.unmodifiableMap(more));
  }
}
