package io.tandem.sessions;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of the two: where they are, what they have done there, and their guess of the other. */
@Embeddable
class Member {
  private String userId;
  private @Nullable String name;

  @Enumerated(EnumType.ORDINAL)
  private Stage stage;

  private Instant stageStartedAt;
  private int edits;
  private @Nullable String feelHeardFeedback;
  @Embedded private @Nullable Gates gates;
  @Embedded private @Nullable Attempt attempt;

  @SuppressWarnings("NullAway.Init") // filled by JPA
  Member() {}

  Member(Person person, Instant now) {
    this.userId = person.userId();
    this.name = person.name();
    this.stage = Stage.ONBOARDING;
    this.stageStartedAt = now;
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

  void tellHowHeard(@Nullable String feedback) {
    feelHeardFeedback = feedback;
  }

  /** Changes since the last event that this member alone sees. */
  int edits() {
    return edits;
  }

  void changedUnseen() {
    edits++;
  }

  void editsAreTold() {
    edits = 0;
  }

  void enter(Stage next, Instant now) {
    stage = next;
    stageStartedAt = now;
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

  /** What keeps the member, by themselves, from leaving their stage. */
  List<Gate> missingGates() {
    return Gate.toLeave(stage).stream().filter(gate -> !has(gate)).toList();
  }

  /** Every gate satisfied so far, of whichever stage, as {@code key: true, timeKey: time}. */
  Map<String, Object> gatesSatisfied() {
    Map<String, Object> satisfied = new LinkedHashMap<>();
    for (Gate gate : Gate.values()) {
      Instant at = satisfiedAt(gate);
      if (at != null) {
        satisfied.put(gate.key(), true);
        satisfied.put(gate.timeKey(), at);
      }
    }
    return satisfied;
  }
}
