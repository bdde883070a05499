import { path } from "./path.js";
import { backoff } from "./timing.js";

const TIME_LIMIT = 10_000;
// A half-open connection is noticed by its silence: a heartbeat is due each 15 s, which is asked for.
const LONGEST_SILENCE = 25_000;

/**
 * Ably by Server-Sent Events (https://ably.com/docs/api/sse). When a token has expired Ably ends the
 * stream: then, as after whatever else breaks it, another one is opened with a new token.
 *
 * @param {Parameters<typeof import("./sse.js").sse>[0]} options
 * @returns {import("./index.js").Transport}
 */
export const sse = ({ address, EventSource = /** @type {any} */ (globalThis.EventSource) }) => {
  if (!EventSource) throw new TypeError("There is no EventSource here: pass one, as that of react-native-sse");
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
        log?.({ level: "warn", message: "No permit to hear, or no way to", cause });
        again();
      }
    }

    /** @param {string} where */
    function streamFrom(where) {
      try {
        return new EventSource(where);
      } catch {
        // What was thrown may name the token.
        throw new TypeError("EventSource does not take the address");
      }
    }

    /** @param {import("./sse.js").EventSourceLike} own */
    function open(own) {
      source = own;
      watch(TIME_LIMIT);
      // What comes of one that was closed is of no interest: not all of them fall silent.
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
