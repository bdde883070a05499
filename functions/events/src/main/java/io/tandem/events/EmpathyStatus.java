package io.tandem.events;

import org.jspecify.annotations.Nullable;

/**
 * Stage 2 as one member sees it; the partner's view differs.
 *
 * @param myAttempt my guess, null until I have shared one
 * @param partnerAttempt the partner's guess, null until it is revealed and while it is refined
 * @param partnerHasSubmittedEmpathy whether the partner has shared a guess, shown to me or not
 * @param hasNewSharedContext whether my guess is being refined
 * @param hasUnviewedSharedContext whether, then, the partner told me something I have not read yet
 * @param sharedContext what the partner told me to help me guess better, null if nothing
 * @param readyForStage3 whether both guesses are validated
 */
public record EmpathyStatus(
    @Nullable EmpathyAttempt myAttempt,
    @Nullable EmpathyAttempt partnerAttempt,
    boolean partnerHasSubmittedEmpathy,
    boolean hasNewSharedContext,
    boolean hasUnviewedSharedContext,
    @Nullable SharedContext sharedContext,
    boolean readyForStage3) {}
