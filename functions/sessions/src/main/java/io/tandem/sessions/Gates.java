package io.tandem.sessions;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When a member satisfied each gate; null until then. A gate's first time is never overwritten. */
class Gates {
  private @Nullable Instant compactSignedAt;
  private @Nullable Instant invitationSentAt;
  private @Nullable Instant feelHeardConfirmedAt;
  private @Nullable Instant empathyValidatedAt;
  private @Nullable Instant needsConfirmedAt;
  private @Nullable Instant needsSharedAt;
  private @Nullable Instant needsValidatedAt;
  private @Nullable Instant rankingSubmittedAt;
  private @Nullable Instant agreementCreatedAt;

  @Nullable Instant at(Gate gate) {
    return switch (gate) {
      case COMPACT_SIGNED -> compactSignedAt;
      case INVITATION_SENT -> invitationSentAt;
      case FEEL_HEARD_CONFIRMED -> feelHeardConfirmedAt;
      case EMPATHY_VALIDATED -> empathyValidatedAt;
      case NEEDS_CONFIRMED -> needsConfirmedAt;
      case NEEDS_SHARED -> needsSharedAt;
      case NEEDS_VALIDATED -> needsValidatedAt;
      case RANKING_SUBMITTED -> rankingSubmittedAt;
      case AGREEMENT_CREATED -> agreementCreatedAt;
    };
  }

  /** The satisfied gates' times, by gate name, in the order of {@link Gate}. */
  Map<String, Instant> satisfied() {
    Map<String, Instant> satisfied = new LinkedHashMap<>();
    for (Gate gate : Gate.values()) {
      Instant at = at(gate);
      if (at != null) {
        satisfied.put(gate.key(), at);
      }
    }
    return satisfied;
  }

  /** Satisfies the gate unless it already is; returns when it was first satisfied. */
  Instant record(Gate gate, Instant now) {
    Instant before = at(gate);
    return before != null ? before : satisfy(gate, now);
  }

  private Instant satisfy(Gate gate, Instant now) {
    return switch (gate) {
      case COMPACT_SIGNED -> compactSignedAt = now;
      case INVITATION_SENT -> invitationSentAt = now;
      case FEEL_HEARD_CONFIRMED -> feelHeardConfirmedAt = now;
      case EMPATHY_VALIDATED -> empathyValidatedAt = now;
      case NEEDS_CONFIRMED -> needsConfirmedAt = now;
      case NEEDS_SHARED -> needsSharedAt = now;
      case NEEDS_VALIDATED -> needsValidatedAt = now;
      case RANKING_SUBMITTED -> rankingSubmittedAt = now;
      case AGREEMENT_CREATED -> agreementCreatedAt = now;
    };
  }
}
