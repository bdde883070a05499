// A phone in its own process with a clock some hours wrong: fork(phone.js, [hours, transport, port, id]).
import { argv, env } from "node:process";

const [hours, transport, port, id] = argv.slice(2);
const Right = Date;
// Before anything else is loaded that could keep the right clock.
globalThis.Date = class extends Right {
  constructor(...time) {
    super(...(time.length ? time : [Date.now()]));
  }
  static now() {
    return Right.now() + hours * 3_600_000;
  }
};

const { createTandem } = await import("../../index.js");
const { ably } = await import("../../ably.js");
const { sse } = await import("../../sse.js");
const { QueryClient, QueryObserver } = await import("@tanstack/react-query");
const { Realtime } = await import("ably");
const { EventSource } = await import("eventsource");

const queryClient = new QueryClient();
const tandem = createTandem({
  queryClient,
  api: `http://localhost:${port}/api/v1`,
  token: async () => env.TOKEN,
  transport: {
    ably: ably({ Realtime, endpoint: "localhost", port: Number(port), tls: false }),
    sse: sse({ address: `http://localhost:${port}/ably`, EventSource }),
  }[transport],
});
tandem.subscribe(({ kind }) => process.send({ kind, wrong: tandem.now() - Right.now() }));
const leave = new QueryObserver(queryClient, { queryKey: ["sessions", id, "state"] }).subscribe(
  ({ data }) => data && process.send({ kind: "shows", version: data.version }),
);
tandem.start();

process.on("message", () => {
  leave();
  tandem.stop();
  // It still reports that it is disconnected.
  setImmediate(() => process.disconnect());
});
