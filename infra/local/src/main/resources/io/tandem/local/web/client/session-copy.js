import { changesStatus, withEffect, withStatus } from "./effects.js";
import { moved, withProgress } from "./progress.js";

const NEWEST_MESSAGES = 50;

/**
 * What is known of one session: the state as the server would tell it, and of which event its parts
 * are, so that nothing older replaces them. Each function here returns the next copy.
 *
 * @typedef {{state: object, messages: object[], statusAt: number, empathyAt: number}} SessionCopy
 */

/** With the state as the server has answered it, which is no older than the copy. */
export function loaded(copy, state) {
  if (!copy) {
    return { state, messages: state.messages, statusAt: state.version, empathyAt: state.version };
  }
  const empathyIsNewer = copy.empathyAt > state.version;
  const fresh = {
    ...copy,
    state: { ...neverDown(copy.state, state), ...(empathyIsNewer && { empathy: copy.state.empathy }) },
    statusAt: state.version,
    empathyAt: Math.max(copy.empathyAt, state.version),
  };
  return state.messages.reduce(withMessage, fresh);
}

/** After the next public part. Of an own event only the number counts, and where it left the two. */
export function applied(copy, event, me) {
  const own = event.triggeredByUserId === me;
  const { session } = copy.state;
  const counted = {
    ...copy.state,
    version: event.seq,
    session: { ...session, version: event.seq },
  };
  const newStatus = !own && changesStatus(event) && event.seq > copy.statusAt;
  const changed = own ? counted : withEffect(counted, event);
  // The answer to an own action may have come before an event that was earlier.
  const kept = newStatus ? changed : withStatus(changed, session.status);
  return {
    ...copy,
    state: withProgress(kept, event, me),
    statusAt: newStatus ? event.seq : copy.statusAt,
  };
}

/** After a private part. */
export function withPrivatePart(copy, seq, { message, empathyStatus }) {
  const after = message ? withMessage(copy, message) : copy;
  return empathyStatus ? withEmpathy(after, seq, () => empathyStatus) : after;
}

/** With a message, unless it is there. */
export function withMessage(copy, message) {
  if (copy.messages.some(({ id }) => id === message.id)) {
    return copy;
  }
  const messages = [...copy.messages, message].sort(inOrderOfTime);
  return { ...copy, messages, state: { ...copy.state, messages: messages.slice(-NEWEST_MESSAGES) } };
}

/** With another view of stage 2, unless the copy has a newer one. */
export function withEmpathy(copy, seq, change) {
  return seq < copy.empathyAt
    ? copy
    : {
        ...copy,
        empathyAt: seq,
        state: { ...copy.state, empathy: change(copy.state.empathy) },
      };
}

function neverDown(before, state) {
  const { progress } = state;
  const kept = (name) =>
    progress[name] && before.progress[name]?.stage > progress[name].stage
      ? moved(before.progress[name], progress[name])
      : progress[name];
  return {
    ...state,
    progress: {
      ...progress,
      myProgress: kept("myProgress"),
      partnerProgress: kept("partnerProgress"),
    },
  };
}

function inOrderOfTime(one, other) {
  const [a, b] = [one.timestamp + one.id, other.timestamp + other.id];
  return a < b ? -1 : Number(a > b);
}
