import { path } from "./path.js";
import { backoff } from "./timing.js";

const TIME_LIMIT = 10_000;
// We ask for a heartbeat each 15 s, so that silence reveals a half-open connection.
const LONGEST_SILENCE = 25_000;

/**
 * Ably through Server-Sent Events (https://ably.com/docs/api/sse). Ably ends the stream when the token
 * expires. Whatever ends a stream, a new one is opened with a new token.
 *
 * @param {Parameters<typeof import("./sse.js").sse>[0]} options
 * @returns {import("./index.js").Transport}
 */
export const sse = ({ address, EventSource = /** @type {any} */ (globalThis.EventSource) }) => {
  if (!EventSource) throw new TypeError("There is no EventSource here: pass one, such as that of react-native-sse");
  return ({ grant, connected, disconnected, message, log }) => {
    /** @type {import("./sse.js").EventSourceLike | undefined} */
    let source;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let timer;
    let failures = 0;
    let closed = false;

    async function connect() {
      try {
        const { token, channel } = await grant();
        const where = path`/sse?v=1.2&heartbeats=true&channels=${channel}&accessToken=${token}`;
        if (!closed) open(streamFrom(address + where));
      } catch (cause) {
        log?.({ level: "warn", message: "No token for the channel, or no connection", cause });
        again();
      }
    }

    /** @param {string} where */
    function streamFrom(where) {
      try {
        return new EventSource(where);
      } catch {
        // The original error may contain the token.
        throw new TypeError("EventSource rejects the address");
      }
    }

    /** @param {import("./sse.js").EventSourceLike} own */
    function open(own) {
      source = own;
      watch(TIME_LIMIT);
      // Ignore a closed source: not all of them fall silent.
      on("open", () => {
        failures = 0;
        connected();
      });
      on("heartbeat", () => {});
      on("message", (event) => {
        const { name, data } = JSON.parse(event.data);
        message({ name, data: JSON.parse(data) });
      });
      own.addEventListener("error", () => own === source && lost());

      /** @param {string} type @param {(event: any) => void} listener */
      function on(type, listener) {
        own.addEventListener(type, (event) => {
          if (own !== source) return;
          watch(LONGEST_SILENCE);
          listener(event);
        });
      }
    }

    /** @param {number} limit */
    function watch(limit) {
      clearTimeout(timer);
      timer = setTimeout(lost, limit);
    }

    function lost() {
      close();
      disconnected();
      again();
    }

    function again() {
      if (!closed) timer = setTimeout(connect, backoff(failures++));
    }

    function close() {
      clearTimeout(timer);
      source?.close();
      source = undefined;
    }

    connect();
    return () => {
      closed = true;
      close();
    };
  };
};
