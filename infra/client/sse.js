import { path } from "./path.js";
import { backoff } from "./timing.js";

const TIME_LIMIT = 10_000;

/**
 * Ably by Server-Sent Events (https://ably.com/docs/api/sse). When a token has expired Ably ends the
 * stream: then, as after whatever else breaks it, another one is opened with a new token.
 *
 * @param {{address: string, EventSource?: typeof EventSource}} options
 * @returns {import("./index.js").Transport}
 */
export const sse =
  ({ address, EventSource = globalThis.EventSource }) =>
  ({ grant, connected, disconnected, message }) => {
    let source = null;
    let timer = null;
    let failures = 0;
    let closed = false;

    async function connect() {
      try {
        const { token, channel } = await grant();
        if (!closed) open(path`/sse?v=1.2&channels=${channel}&accessToken=${token}`);
      } catch {
        again();
      }
    }

    function open(where) {
      source = new EventSource(address + where);
      timer = setTimeout(lost, TIME_LIMIT);
      source.addEventListener("open", () => {
        clearTimeout(timer);
        failures = 0;
        connected();
      });
      source.addEventListener("message", (event) => {
        const { name, data } = JSON.parse(event.data);
        message({ name, data: JSON.parse(data) });
      });
      source.addEventListener("error", lost);
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
    }

    connect();
    return () => {
      closed = true;
      close();
    };
  };
