/**
 * An event as the rest of the client knows it: the fields of `data`, with `id` and `type`. On the
 * session's channel it comes without private parts, on the user's own with nothing else, and from
 * `/events` with both.
 */

const USER_CHANNEL = "tandem:user:";

/** @param {string} sessionId */
export const sessionChannel = (sessionId) => `tandem:session:${sessionId}`;

/** @param {string} channel */
export const isUserChannel = (channel) => channel.startsWith(USER_CHANNEL);

/** Of a message as Ably's SSE brings it; its data is JSON, as a text. */
export function ofMessage({ name, data }) {
  return { ...(typeof data === "string" ? JSON.parse(data) : data), type: name };
}

/** Of a CloudEvent as `/events` answers it. */
export function ofCloudEvent({ id, type, data }) {
  return { ...data, id, type };
}

/** @returns {string} as the API writes times */
export const timeOf = (event) => new Date(event.timestamp).toISOString();
