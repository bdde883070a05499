package io.tandem.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The one invitation of a session. Whoever holds its id may read it and, once, answer it. */
class Invitation {
  static final Duration VALIDITY = Duration.ofDays(7);

  private UUID id;
  private @Nullable String name;
  private @Nullable String message;

  private InvitationStatus status;

  private @Nullable Instant confirmedAt;

  /** Whose row it still is while they decline: PostgreSQL's row-level security asks, too. */
  private @Nullable String declinedBy;

  private Instant expiresAt;

  @SuppressWarnings("NullAway.Init") // filled from its row
  Invitation() {}

  Invitation(UUID id, String name, Instant now) {
    this.id = id;
    this.name = name;
    this.status = InvitationStatus.PENDING;
    this.expiresAt = now.plus(VALIDITY);
  }

  UUID id() {
    return id;
  }

  @Nullable String name() {
    return name;
  }

  @Nullable String declinedBy() {
    return declinedBy;
  }

  boolean isConfirmed() {
    return confirmedAt != null;
  }

  boolean isPending() {
    return status == InvitationStatus.PENDING;
  }

  boolean isLate(Instant now) {
    return isPending() && !now.isBefore(expiresAt);
  }

  void draft(String text) {
    message = text;
  }

  void confirm(@Nullable String text, Instant now) {
    message = text == null ? message : text;
    confirmedAt = now;
  }

  void accept() {
    status = InvitationStatus.ACCEPTED;
  }

  void cancel() {
    status = InvitationStatus.CANCELLED;
  }

  /** Whoever holds the old id holds nothing any more. */
  void renew(UUID newId, Instant now) {
    id = newId;
    expiresAt = now.plus(VALIDITY);
  }

  void decline(String userId) {
    status = InvitationStatus.DECLINED;
    declinedBy = userId;
  }

  /** The name is the inviter's word for the other one, so it goes with either of them. */
  void forgetName() {
    name = null;
  }

  void forgetMessage() {
    message = null;
  }

  void replaceDecliner(String substitute) {
    declinedBy = substitute;
  }

  Views.InvitationLink asLink(Instant now) {
    return new Views.InvitationLink(id, statusAt(now), expiresAt);
  }

  Views.Invitation asMembersSeeIt(Member inviter, boolean isInviter) {
    return new Views.Invitation(
        name, inviter.name(), message, confirmedAt, status, expiresAt, isInviter);
  }

  Views.HeldInvitation asHolderSeesIt(Member inviter, Instant now) {
    return new Views.HeldInvitation(
        name, inviter.name(), isLate(now) ? null : message, statusAt(now), expiresAt);
  }

  Views.ItemInvitation asItem(Instant now) {
    return new Views.ItemInvitation(name, statusAt(now), expiresAt);
  }

  private InvitationStatus statusAt(Instant now) {
    return isLate(now) ? InvitationStatus.EXPIRED : status;
  }
}
