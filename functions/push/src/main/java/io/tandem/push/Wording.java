package io.tandem.push;

import io.tandem.events.EventType;

/** What a phone shows for each event type: the other person's name, and never their words. */
final class Wording {
  /** The name of a partner who has given none. */
  static final String NAMELESS_PARTNER = "Your partner";

  private Wording() {}

  /**
   * @throws IllegalArgumentException if events of this type are not pushed
   */
  static String of(EventType type, String name) {
    return sentence(type).formatted(name);
  }

  private static String sentence(EventType type) {
    return switch (type) {
      case INVITATION_CONFIRMED -> "%s has confirmed the invitation to your conversation.";
      case INVITATION_DECLINED -> "%s has declined your invitation this time.";
      case SESSION_JOINED -> "%s has joined your conversation.";
      case SESSION_PAUSED -> "%s has paused your conversation. It waits for you both.";
      case SESSION_RESUMED -> "%s has resumed your conversation.";
      case SESSION_RESOLVED -> "%s has closed your conversation as resolved. Well done!";
      case SESSION_LEFT -> "%s has left your conversation.";
      case PARTNER_SIGNED_COMPACT -> "%s has signed the compact.";
      case PARTNER_STAGE_COMPLETED -> "%s has completed a stage of your conversation.";
      case PARTNER_ADVANCED -> "%s has moved on to the next stage.";
      case PARTNER_EMPATHY_SHARED -> "%s has tried to put your feelings into words.";
      case EMPATHY_REVEALED -> "What you and %s each think the other feels is ready to read.";
      case EMPATHY_STATUS_UPDATED -> "%s would like you to look at your words once more.";
      case EMPATHY_CONTEXT_SHARED -> "%s has shared something to help you understand.";
      case PARTNER_NEEDS_CONFIRMED -> "%s has confirmed their needs.";
      case PARTNER_NEEDS_SHARED -> "%s has shared their needs with you.";
      case PARTNER_NEEDS_VALIDATED -> "%s has acknowledged your needs.";
      case PARTNER_RANKING_SUBMITTED -> "%s has ranked the ways forward.";
      case AGREEMENT_CONFIRMED -> "%s has confirmed your agreement.";
      case EMPATHY_RESUBMITTED, PARTNER_ERASED ->
          throw new IllegalArgumentException(type + " is not pushed");
    };
  }
}
