package io.tandem.local.access;

import io.tandem.local.journey.Conversation;
import io.tandem.local.journey.Phone;

/**
 * A session to be copied, and those who call.
 *
 * @param session its id, that of the two's or of a copy that went on
 */
public record Scene(Conversation two, String session, Phone stranger, Phone declined) {

  /** Nobody calls without a phone. */
  public Phone phone(Role role) {
    return switch (role) {
      case NOBODY -> throw new IllegalArgumentException("nobody has no phone");
      case STRANGER -> stranger;
      case DECLINED -> declined;
      case INVITER -> two.ana;
      case INVITEE, ERASED -> two.ben;
    };
  }
}
