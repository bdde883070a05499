package io.tandem.sessions;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of the two people: their progress, their gates, and their guess of the other. */
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
   * @param missed how many events happened before they joined
   */
  Member(Person person, long missed, Instant now) {
    this.userId = person.userId();
    this.name = person.name();
    this.stage = Stage.ONBOARDING;
    this.stageStartedAt = now;
    this.unseen = Math.toIntExact(missed);
    // Not 1: once the database is restored, somebody may join a second time while their app still
    // holds a version from the first time.
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

  /** The version of this member's view. */
  long version() {
    return version;
  }

  void raiseVersion() {
    version++;
  }

  /** The highest {@code seq} that they have marked seen. */
  long seenSeq() {
    return seenSeq;
  }

  /** How many events by others they have not seen. */
  int unseen() {
    return unseen;
  }

  void addUnseen() {
    unseen++;
  }

  /**
   * @param unseenAfter how many events after {@code seq} are by others
   */
  void markSeen(long seq, int unseenAfter) {
    seenSeq = seq;
    unseen = unseenAfter;
  }

  /** Until when pushes are muted; may have passed; null if never set. */
  @Nullable Instant mutedUntil() {
    return mutedUntil;
  }

  void mute(@Nullable Instant until) {
    mutedUntil = until;
  }

  boolean isErased() {
    return userId.startsWith(Person.ERASED);
  }

  /** Removes who they are and what they wrote. */
  void erase(String substitute) {
    userId = substitute;
    name = null;
    mutedUntil = null;
    if (attempt != null) {
      attempt.forgetContent();
    }
  }

  /** Enters a stage; returns its guidance, null if there is none. */
  Views.@Nullable Message enter(Stage next, Moment moment) {
    stage = next;
    stageStartedAt = moment.now();
    return Guidance.of(next).map(kind -> receive(kind, moment)).orElse(null);
  }

  private Views.Message receive(Guidance kind, Moment moment) {
    if (messages == null) {
      messages = new Messages();
    }
    return messages.add(kind, new ReceivedMessage(moment.newId(), moment.now())).as(kind);
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

  /** The member's own gates that they still need to leave their stage. */
  List<Gate> missingGates() {
    return Gate.toLeave(stage).stream().filter(gate -> !has(gate)).toList();
  }

  /** When each gate of any stage was satisfied, by the gate's name. */
  Map<String, Instant> gatesSatisfied() {
    return gates == null ? Map.of() : gates.satisfied();
  }
}
