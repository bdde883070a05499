package io.tandem.sessions;

import static io.tandem.sessions.Stage.NEED_MAPPING;
import static io.tandem.sessions.Stage.ONBOARDING;
import static io.tandem.sessions.Stage.PERSPECTIVE_STRETCH;
import static io.tandem.sessions.Stage.STRATEGIC_REPAIR;
import static io.tandem.sessions.Stage.WITNESS;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a member has to do, or has done, within a stage. */
public enum Gate {
  COMPACT_SIGNED("compactSigned", "signedAt", ONBOARDING, true),
  INVITATION_SENT("invitationSent", "invitationSentAt", ONBOARDING, false),
  FEEL_HEARD_CONFIRMED("feelHeardConfirmed", "feelHeardConfirmedAt", WITNESS, true),
  EMPATHY_VALIDATED("empathyValidated", "empathyValidatedAt", PERSPECTIVE_STRETCH, true),
  NEEDS_CONFIRMED("needsConfirmed", "needsConfirmedAt", NEED_MAPPING, true),
  NEEDS_SHARED("needsShared", "needsSharedAt", NEED_MAPPING, true),
  NEEDS_VALIDATED("needsValidated", "needsValidatedAt", NEED_MAPPING, true),
  RANKING_SUBMITTED("rankingSubmitted", "rankingSubmittedAt", STRATEGIC_REPAIR, false),
  AGREEMENT_CREATED("agreementCreated", "agreementCreatedAt", STRATEGIC_REPAIR, false);

  private final String key;
  private final String timeKey;
  private final Stage stage;
  private final boolean neededToLeave;

  Gate(String key, String timeKey, Stage stage, boolean neededToLeave) {
    this.key = key;
    this.timeKey = timeKey;
    this.stage = stage;
    this.neededToLeave = neededToLeave;
  }

  /** Its name on the wire. */
  public String key() {
    return key;
  }

  /** The name on the wire of the time at which it was satisfied. */
  String timeKey() {
    return timeKey;
  }

  /** The stage it belongs to. */
  public Stage stage() {
    return stage;
  }

  /** Whether a member records it by itself, not as part of another action. */
  boolean isRecordedByItself() {
    return stage == NEED_MAPPING || stage == STRATEGIC_REPAIR;
  }

  /** The gate that members record by itself and that has this name, if there is one. */
  public static Optional<Gate> recordable(String key) {
    return Arrays.stream(values())
        .filter(gate -> gate.key.equals(key) && gate.isRecordedByItself())
        .findFirst();
  }

  /** The names of the gates that members record by themselves. */
  public static List<String> recordableKeys() {
    return Arrays.stream(values()).filter(Gate::isRecordedByItself).map(Gate::key).toList();
  }

  /** The gates a member needs to leave the stage, in the order in which they are asked for. */
  static List<Gate> toLeave(Stage stage) {
    return Arrays.stream(values())
        .filter(gate -> gate.stage == stage && gate.neededToLeave)
        .toList();
  }
}
