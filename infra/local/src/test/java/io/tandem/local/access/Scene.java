package io.tandem.local.access;

import io.tandem.local.journey.Conversation;
import io.tandem.local.journey.Phone;

/**
 * A session to copy, and its callers.
 *
 * @param session the id of the original session, or of a copy that went on
 */
public record Scene(Conversation two, String session, Phone stranger, Phone declined) {

  /** The role "nobody" calls without a phone. */
  public Phone phone(Role role) {
    return switch (role) {
      case NOBODY -> throw new IllegalArgumentException("the role nobody has no phone");
      case STRANGER -> stranger;
      case DECLINED -> declined;
      case INVITER -> two.ana;
      case INVITEE, ERASED -> two.ben;
    };
  }
}
