import { backoff } from "./timing.js";

/**
 * Ably through its own SDK (https://ably.com/docs/getting-started/javascript). The SDK detects a dead
 * connection by its heartbeats, reconnects, and asks for a new token when the server says that the old one
 * ends. We do not tell it the token's times, so the phone's clock does not matter.
 *
 * @param {import("./ably.js").AblyOptions} options
 * @returns {import("./index.js").Transport}
 */
export const ably =
  ({ Realtime, ...options }) =>
  ({ grant, connected, disconnected, message, log }) => {
    /** @type {import("./ably.js").Connected | undefined} */
    let realtime;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let timer;
    let failures = 0;
    let closed = false;

    function begin() {
      /** @type {string | undefined} */
      let heard;
      const own = new Realtime({
        // Small texts gain nothing from the binary format, and JSON is readable on the wire.
        useBinaryProtocol: false,
        ...options,
        authCallback: (/** @type {unknown} */ _, /** @type {Function} */ answer) => {
          grant().then(
            ({ token, channel }) => {
              if (closed || own !== realtime) return;
              if (heard !== channel) hear(own, (heard = channel));
              answer(null, token);
            },
            // A string: the SDK would read the status of an error object, and never try again.
            (error) => answer(String(error?.message ?? error), null),
          );
        },
        autoConnect: false,
      });
      realtime = own;
      own.connection.on("disconnected", () => own === realtime && disconnected());
      own.connection.on("suspended", () => own === realtime && disconnected());
      own.connection.on("failed", ({ reason }) => again(own, reason));
      own.connect();
    }

    /** @param {import("./ably.js").Connected} own @param {string} name */
    function hear(own, name) {
      const channel = own.channels.get(name);
      channel.on("attached", () => {
        if (own !== realtime) return;
        failures = 0;
        connected();
      });
      // The channel stayed attached, but missed something.
      channel.on("update", ({ resumed }) => own === realtime && !resumed && connected());
      channel.on("failed", ({ reason }) => again(own, reason));
      // It rejects when the channel fails, which is handled above.
      channel
        .subscribe(({ name, data }) => own === realtime && message({ name, data }))
        ?.catch(() => {});
    }

    // The SDK has given up. What was refused may be allowed later.
    /** @param {import("./ably.js").Connected} own @param {unknown} cause */
    function again(own, cause) {
      if (own !== realtime) return;
      log?.({ level: "error", message: "Ably refused the connection", cause });
      end();
      disconnected();
      if (!closed) timer = setTimeout(begin, backoff(failures++));
    }

    function end() {
      clearTimeout(timer);
      const own = realtime;
      realtime = undefined;
      own?.close();
    }

    begin();
    return () => {
      closed = true;
      end();
    };
  };
