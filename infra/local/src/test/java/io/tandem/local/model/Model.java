package io.tandem.local.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One session by the contract, with one action after the other. It is a value: an action returns a
 * new one.
 *
 * @param answered the first answer for each Idempotency-Key
 * @param gone people who were in it or declined, and have erased themselves
 */
record Model(
    Status status,
    @Nullable Change change,
    Invitation invitation,
    Map<Person, Member> members,
    List<Event> events,
    Map<String, Answered> answered,
    Set<Person> gone) {
  /** Replaces the ids of people who have erased themselves. */
  static final String GONE = "GONE";

  static final Model OPENED =
      new Model(
          Status.CREATED,
          null,
          Invitation.NEW,
          Map.of(Person.ANA, Member.NEW),
          List.of(),
          Map.of(),
          Set.of());

  /** Who changed the status last, and their words to the partner. */
  record Change(Person by, String reason) {}

  /** What is kept of the first answer to a key. */
  record Answered(Action action, Expected answer) {}

  Outcome apply(Action action) {
    String key = action.verb().takesKey() ? action.keyThere() : null;
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

  /** With the session as the person who acted sees it now. */
  private Outcome stated(Expected answer, Action action) {
    return refuses(
        answer.isSuccess() && action.verb().showsState()
            ? answer.with(StateView.of("/data/state", this, action.who()))
            : answer);
  }

  int seq() {
    return events.size();
  }

  /** Whether they can see it. */
  boolean has(Person person) {
    return members.containsKey(person) && !gone.contains(person);
  }

  /** What others see in place of their id. */
  Object idOf(Person person) {
    return gone.contains(person) ? GONE : person;
  }

  int unseenBy(Person person) {
    return (int)
        events.stream().skip(member(person).seen()).filter(event -> event.by() != person).count();
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
    return new Model(next, new Change(by, reason), invitation, members, events, answered, gone);
  }

  Model with(Invitation changed) {
    return new Model(status, change, changed, members, events, answered, gone);
  }

  Model with(Person person, Member changed) {
    Map<Person, Member> both = new TreeMap<>(members);
    both.put(person, changed);
    return new Model(
        status, change, invitation, Collections.unmodifiableMap(both), events, answered, gone);
  }

  Model with(Person person, UnaryOperator<Member> change) {
    return with(person, change.apply(member(person)));
  }

  /** Without them; what they wrote must be removed before. */
  Model without(Person person) {
    Set<Person> more = new TreeSet<>(gone);
    more.add(person);
    return new Model(
        status, change, invitation, members, events, answered, Collections.unmodifiableSet(more));
  }

  /** From now on none of their requests is a repeat. */
  Model forgettingKeysOf(Person person) {
    Map<String, Answered> others = new TreeMap<>(answered);
    others.values().removeIf(it -> it.action().who() == person);
    return new Model(
        status, change, invitation, members, events, Collections.unmodifiableMap(others), gone);
  }

  Model happens(Event event) {
    List<Event> more = Stream.concat(events.stream(), Stream.of(event)).toList();
    return new Model(status, change, invitation, members, more, answered, gone);
  }

  Model happens(String type, Person by) {
    return happens(event(type, by));
  }

  /** An event at this moment, to add fields to. */
  Event event(String type, Person by) {
    return new Event(type, by, Progress.ofAll(this), Map.of());
  }

  /** An outcome that changes nothing. */
  Outcome refuses(Expected answer) {
    return new Outcome(this, answer);
  }

  /** An outcome with the session's new state. */
  Outcome answers(Expected answer) {
    return new Outcome(this, answer);
  }

  private Model keeping(String key, Answered answer) {
    Map<String, Answered> more = new TreeMap<>(answered);
    more.put(key, answer);
    return new Model(
        status, change, invitation, members, events, Collections.unmodifiableMap(more), gone);
  }
}
