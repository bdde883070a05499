package io.tandem.local.model;

import java.util.List;

/** The gates, with the contract's names. */
final class Gates {
  static final String COMPACT_SIGNED = "compactSigned";
  static final String FEEL_HEARD = "feelHeardConfirmed";
  static final String EMPATHY_VALIDATED = "empathyValidated";
  static final String INVITATION_SENT = "invitationSent";
  static final String AGREEMENT = "agreementCreated";
  static final List<String> NEEDS = List.of("needsConfirmed", "needsShared", "needsValidated");
  static final List<String> REPAIR = List.of("rankingSubmitted", AGREEMENT);

  /** For each stage, the gates that let a member leave it. */
  private static final List<List<String>> TO_LEAVE =
      List.of(
          List.of(COMPACT_SIGNED),
          List.of(FEEL_HEARD),
          List.of(EMPATHY_VALIDATED),
          NEEDS,
          List.of());

  private Gates() {}

  static List<String> toLeave(int stage) {
    return TO_LEAVE.get(stage);
  }

  static int stageOf(String recordable) {
    return NEEDS.contains(recordable) ? 3 : 4;
  }
}
