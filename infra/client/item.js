/** @typedef {import("./index.js").SessionItem} SessionItem */

/**
 * The item that `GET /sessions` has for a session, made from its state.
 *
 * @param {import("./index.js").State} state
 * @returns {SessionItem}
 */
export const itemOf = ({ version, lastEventAt, session, partner, progress, invitation, unseen }) => ({
  id: session.id,
  status: session.status,
  createdAt: session.createdAt,
  lastEventAt,
  version,
  partner,
  invitation: { name: invitation.name, status: invitation.status, expiresAt: invitation.expiresAt },
  myStage: progress.me.stage,
  partnerStage: progress.partner?.stage ?? null,
  waitingFor: progress.waitingFor,
  unseen,
});

/** When its invitation expires, in milliseconds. @param {SessionItem} item */
export const expiryOf = ({ status, invitation }) =>
  ["CREATED", "INVITED"].includes(status) && invitation.status === "PENDING"
    ? Date.parse(invitation.expiresAt)
    : Infinity;

/**
 * The item at that time, because an invitation expires without an event.
 *
 * @param {SessionItem} item @param {number} now
 */
export const asOf = (item, now) =>
  expiryOf(item) <= now
    ? { ...item, status: "EXPIRED", invitation: { ...item.invitation, status: "EXPIRED" } }
    : item;

/** The order of `GET /sessions`. @param {SessionItem} one @param {SessionItem} other */
export const newestFirst = (one, other) =>
  descending(one.lastEventAt, other.lastEventAt) || descending(one.id, other.id);

/** @param {string} one @param {string} other */
const descending = (one, other) => (one < other ? 1 : one > other ? -1 : 0);
