package io.tandem.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session's only invitation. Whoever holds its id may read it, and may answer it once. */
class Invitation {
  static final Duration VALIDITY = Duration.ofDays(7);

  private UUID id;
  private @Nullable String name;
  private @Nullable String message;

  private InvitationStatus status;

  private @Nullable Instant confirmedAt;

  /** Row-level security uses it too: the row stays visible to the person who declines. */
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

  boolean isExpired(Instant now) {
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

  /** The old id no longer admits anybody. */
  void renew(UUID newId, Instant now) {
    id = newId;
    expiresAt = now.plus(VALIDITY);
  }

  void decline(String userId) {
    status = InvitationStatus.DECLINED;
    declinedBy = userId;
  }

  /** Called when either person is erased: one wrote the name, and it names the other. */
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
        name, inviter.name(), isExpired(now) ? null : message, statusAt(now), expiresAt);
  }

  Views.ItemInvitation asItem(Instant now) {
    return new Views.ItemInvitation(name, statusAt(now), expiresAt);
  }

  private InvitationStatus statusAt(Instant now) {
    return isExpired(now) ? InvitationStatus.EXPIRED : status;
  }
}
