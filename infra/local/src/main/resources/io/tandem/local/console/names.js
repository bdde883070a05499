const NOBODY = "your partner";

/** What this person calls the other. One who has erased their data has no name any more. */
export function partnerName({ state, person }) {
  if (!state) return person.partner;
  const { partner, invitation } = state;
  const invited = invitation.isInviter ? invitation.name : invitation.inviterName;
  return (partner ? partner.name : invited) ?? NOBODY;
}

/** Whom a session in the list is with. */
export const listedName = ({ partner, invitation }) =>
  (partner ? partner.name : invitation.name) ?? NOBODY;

export const isErased = (partner) => partner?.id.startsWith("erased-") ?? false;

/** As a sentence begins. */
export const capital = (text) => text[0].toUpperCase() + text.slice(1);
