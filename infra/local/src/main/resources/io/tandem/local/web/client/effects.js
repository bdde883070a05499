import { timeOf } from "./events.js";
import { withMyProgress } from "./progress.js";

const STATUS = {
  "invitation.confirmed": "INVITED",
  "invitation.declined": "ABANDONED",
  "session.joined": "ACTIVE",
  "session.paused": "PAUSED",
  "session.resumed": "ACTIVE",
  "session.resolved": "RESOLVED",
};

const EFFECTS = {
  "invitation.confirmed": (state, event) =>
    withInvitation(state, { messageConfirmed: true, messageConfirmedAt: timeOf(event) }),
  "invitation.declined": (state) => withInvitation(state, { status: "DECLINED" }),
  "session.joined": joined,
  "session.resolved": (state, event) => resolved(state, timeOf(event)),
  "partner.signed_compact": signed,
};

/** Events after which the server knows more of the state than they tell. */
export const SAYS_TOO_LITTLE = new Set(["partner.signed_compact", "invitation.confirmed"]);

/** Events after which an invitation looks different to whoever holds it. */
export const CHANGES_INVITATION = new Set([
  "invitation.confirmed",
  "invitation.declined",
  "session.joined",
]);

/** Whether the session has another status after the event. */
export const changesStatus = (event) => event.type in STATUS;

/** What an event that somebody else caused does besides moving the two. */
export function withEffect(state, event) {
  const status = STATUS[event.type];
  const after = status ? withStatus(state, status) : state;
  const effect = EFFECTS[event.type];
  return effect ? effect(after, event) : after;
}

/** The session with another status. */
export function withStatus(state, status) {
  return withMyProgress({ ...state, session: { ...state.session, status } }, {});
}

/** The session that has come to its end. */
export function resolved(state, at) {
  const { myProgress, partnerProgress } = state.progress;
  return withMyProgress(
    { ...state, session: { ...state.session, resolvedAt: at } },
    {
      myProgress: { ...myProgress, completedAt: at },
      partnerProgress: partnerProgress && { ...partnerProgress, completedAt: at },
    },
  );
}

/** With what is new of the invitation. */
export function withInvitation(state, parts) {
  return { ...state, invitation: state.invitation && { ...state.invitation, ...parts } };
}

function joined(state, { joinedBy }) {
  const partner = { id: joinedBy, name: state.invitation?.name ?? null };
  return withInvitation(
    { ...state, session: { ...state.session, partner } },
    { status: "ACCEPTED" },
  );
}

// What the partner has signed is not shown before one has signed oneself.
function signed(state, { signedAt }) {
  return state.compact.mySigned
    ? { ...state, compact: { ...state.compact, partnerSigned: true, partnerSignedAt: signedAt } }
    : state;
}
