import { changesStatus, withEffect, withStatus } from "./effects.js";
import { moved, withProgress } from "./progress.js";

const NEWEST_MESSAGES = 50;

/**
 * What is known of one session: the state as the server would tell it, and of which event its parts
 * are, so that nothing older replaces them. Each function here returns the next copy.
 *
 * @typedef {{state: object, messages: object[], statusAt: number,
 *     empathyAt: number, empathyAnswers: object[]}} SessionCopy
 */

/** With the state as the server has answered it, which is no older than the copy. */
export function loaded(copy, state) {
  if (!copy) {
    const { version, messages } = state;
    return { state, messages, statusAt: version, empathyAt: version, empathyAnswers: [] };
  }
  const empathyIsNewer = copy.empathyAt > state.version;
  const fresh = {
    ...copy,
    state: { ...neverDown(copy.state, state), ...(empathyIsNewer && { empathy: copy.state.empathy }) },
    statusAt: state.version,
    empathyAnswers: empathyIsNewer ? copy.empathyAnswers : [],
    empathyAt: Math.max(copy.empathyAt, state.version),
  };
  return withNewest(state.messages.reduce(withMessage, fresh));
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
  return empathyStatus ? withEmpathyStatus(after, seq, empathyStatus) : after;
}

/** With a message, unless it is there. */
export function withMessage(copy, message) {
  if (copy.messages.some(({ id }) => id === message.id)) {
    return copy;
  }
  const messages = [...copy.messages, message].sort(inOrderOfTime);
  return withNewest({ ...copy, messages });
}

const withNewest = (copy) => ({
  ...copy,
  state: { ...copy.state, messages: copy.messages.slice(-NEWEST_MESSAGES) },
});

/** With what an own answer changes in stage 2. It is of this number, and knows a part alone. */
export function withEmpathyAnswer(copy, seq, change) {
  return seq < copy.empathyAt
    ? copy
    : {
        ...onEmpathy(copy, change(copy.state.empathy)),
        empathyAnswers: [...copy.empathyAnswers, { seq, change }],
      };
}

// All of stage 2, as of this number; later answers may have come before.
function withEmpathyStatus(copy, seq, status) {
  if (seq < copy.empathyAt) {
    return copy;
  }
  const empathyAnswers = copy.empathyAnswers.filter((answer) => answer.seq >= seq);
  const empathy = empathyAnswers.reduce((before, { change }) => change(before), status);
  return { ...onEmpathy(copy, empathy), empathyAt: seq, empathyAnswers };
}

const onEmpathy = (copy, empathy) => ({ ...copy, state: { ...copy.state, empathy } });

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
