package io.tandem.sessions;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of the two: where they are, what they have done there, and their guess of the other. */
class Member {
  private String userId;
  private @Nullable String name;

  private Stage stage;

  private Instant stageStartedAt;
  private long version;
  private long seenSeq;
  private int unseen;
  private @Nullable Instant mutedUntil;
  private @Nullable Gates gates;
  private @Nullable Messages messages;
  private @Nullable Attempt attempt;

  @SuppressWarnings("NullAway.Init") // filled from its row
  Member() {}

  /**
   * @param missed how many events there were before they came
   */
  Member(Person person, long missed, Instant now) {
    this.userId = person.userId();
    this.name = person.name();
    this.stage = Stage.ONBOARDING;
    this.stageStartedAt = now;
    this.unseen = Math.toIntExact(missed);
    // Not 1: who joins once more, after the database was restored to before they had, has an app
    // that holds what they saw then.
    this.version = now.toEpochMilli();
  }

  String userId() {
    return userId;
  }

  @Nullable String name() {
    return name;
  }

  Stage stage() {
    return stage;
  }

  Instant stageStartedAt() {
    return stageStartedAt;
  }

  @Nullable Attempt attempt() {
    return attempt;
  }

  void guess(Attempt first) {
    attempt = first;
  }

  /** Of what this member sees. */
  long version() {
    return version;
  }

  void seesSomethingElse() {
    version++;
  }

  /** The last number that they have marked seen. */
  long seenSeq() {
    return seenSeq;
  }

  /** How many events they have not seen that they did not cause. */
  int unseen() {
    return unseen;
  }

  void misses() {
    unseen++;
  }

  /**
   * @param left how many events after this number are not theirs
   */
  void sees(long seq, int left) {
    seenSeq = seq;
    unseen = left;
  }

  /** Until when they are not to be pushed, which may have passed; null if they never said so. */
  @Nullable Instant mutedUntil() {
    return mutedUntil;
  }

  void mute(@Nullable Instant until) {
    mutedUntil = until;
  }

  boolean isErased() {
    return userId.startsWith(Person.ERASED);
  }

  /** Forgets who they are and what they wrote. */
  void erase(String substitute) {
    userId = substitute;
    name = null;
    mutedUntil = null;
    if (attempt != null) {
      attempt.forgetContent();
    }
  }

  /** Goes on to a stage; what they are told about it, null if nothing. */
  Views.@Nullable Message enter(Stage next, Moment moment) {
    stage = next;
    stageStartedAt = moment.now();
    return Guidance.of(next).map(kind -> tell(kind, moment)).orElse(null);
  }

  private Views.Message tell(Guidance kind, Moment moment) {
    if (messages == null) {
      messages = new Messages();
    }
    return messages.add(kind, new Told(moment.newId(), moment.now())).as(kind);
  }

  /** Oldest first. */
  List<Views.Message> messages() {
    return messages == null ? List.of() : messages.all();
  }

  boolean has(Gate gate) {
    return satisfiedAt(gate) != null;
  }

  @Nullable Instant satisfiedAt(Gate gate) {
    return gates == null ? null : gates.at(gate);
  }

  void satisfy(Gate gate, Instant now) {
    if (gates == null) {
      gates = new Gates();
    }
    gates.record(gate, now);
  }

  /** The member's own gates that are still missing to leave their stage. */
  List<Gate> missingGates() {
    return Gate.toLeave(stage).stream().filter(gate -> !has(gate)).toList();
  }

  /** When each gate was satisfied, of whichever stage, by the gate's name. */
  Map<String, Instant> gatesSatisfied() {
    return gates == null ? Map.of() : gates.satisfied();
  }
}
