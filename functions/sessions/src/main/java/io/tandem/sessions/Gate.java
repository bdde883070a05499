package io.tandem.sessions;

import static io.tandem.sessions.Stage.NEED_MAPPING;
import static io.tandem.sessions.Stage.ONBOARDING;
import static io.tandem.sessions.Stage.PERSPECTIVE_STRETCH;
import static io.tandem.sessions.Stage.STRATEGIC_REPAIR;
import static io.tandem.sessions.Stage.WITNESS;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A step that a member completes within a stage. */
public enum Gate {
  COMPACT_SIGNED("compactSigned", ONBOARDING, true),
  INVITATION_SENT("invitationSent", ONBOARDING, false),
  FEEL_HEARD_CONFIRMED("feelHeardConfirmed", WITNESS, true),
  EMPATHY_VALIDATED("empathyValidated", PERSPECTIVE_STRETCH, true),
  NEEDS_CONFIRMED("needsConfirmed", NEED_MAPPING, true),
  NEEDS_SHARED("needsShared", NEED_MAPPING, true),
  NEEDS_VALIDATED("needsValidated", NEED_MAPPING, true),
  RANKING_SUBMITTED("rankingSubmitted", STRATEGIC_REPAIR, false),
  AGREEMENT_CREATED("agreementCreated", STRATEGIC_REPAIR, false);

  private final String key;
  private final Stage stage;
  private final boolean neededToLeave;

  Gate(String key, Stage stage, boolean neededToLeave) {
    this.key = key;
    this.stage = stage;
    this.neededToLeave = neededToLeave;
  }

  /** The gate's name on the wire. */
  public String key() {
    return key;
  }

  /** The stage that the gate belongs to. */
  public Stage stage() {
    return stage;
  }

  boolean isSetByRecordGate() {
    return stage == NEED_MAPPING || stage == STRATEGIC_REPAIR;
  }

  /** The gate with this name, if record-gate may set it. */
  public static Optional<Gate> recordable(String key) {
    return Arrays.stream(values())
        .filter(gate -> gate.key.equals(key) && gate.isSetByRecordGate())
        .findFirst();
  }

  /** The names of the gates that record-gate may set. */
  public static List<String> recordableKeys() {
    return Arrays.stream(values()).filter(Gate::isSetByRecordGate).map(Gate::key).toList();
  }

  /** The gates a member needs to leave the stage, in the order of the conversation. */
  public static List<Gate> toLeave(Stage stage) {
    return Arrays.stream(values())
        .filter(gate -> gate.stage == stage && gate.neededToLeave)
        .toList();
  }
}
