const NOBODY = "your partner";

/** This person's name for the other. A partner who has erased their data has no name any more. */
export function partnerName({ state, person }) {
  if (!state) return person.partner;
  const { partner, invitation } = state;
  const invited = invitation.isInviter ? invitation.name : invitation.inviterName;
  return (partner ? partner.name : invited) ?? NOBODY;
}

/** The partner's name for an item of the list. */
export const listedName = ({ partner, invitation }) =>
  (partner ? partner.name : invitation.name) ?? NOBODY;

export const isErased = (partner) => partner?.id.startsWith("erased-") ?? false;

/** The name at the start of a sentence. */
export const capital = (text) => text[0].toUpperCase() + text.slice(1);
