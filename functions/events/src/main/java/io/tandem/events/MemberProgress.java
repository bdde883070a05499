package io.tandem.events;

/**
 * One member's progress.
 *
 * @param stage the member's current stage, 0 to 4
 * @param status how far they are within it
 */
public record MemberProgress(int stage, StageStatus status) {}
