import { afterEach } from "node:test";
import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { createTandem } from "@tandem/client";

export const ID = "01926f00-0000-7000-8000-000000000001";
const TIME = "2026-11-01T00:00:00.000Z";

export const stateOf = (version, id = ID) => ({
  version,
  seq: version,
  lastEventAt: TIME,
  session: { id, status: "ACTIVE", createdAt: TIME },
  progress: { me: { stage: 1 }, partner: { stage: 1 }, waitingFor: [] },
  invitation: { name: "Ben", status: "ACCEPTED", expiresAt: TIME },
  unseen: 0,
});

/** A server's answer. */
export const answer = (data, { status = 200, headers = {} } = {}) =>
  new Response(JSON.stringify(status < 400 ? { success: true, data } : { success: false, error: data }), {
    status,
    headers,
  });

/** Answers reads and commands with the current state. */
export function server(version = 1) {
  const world = { version, calls: [], answers: null };
  world.fetch = async (url, request) => {
    const path = url.replace("http://api", "");
    world.calls.push({ path, request });
    const special = await world.answers?.(path, request);
    if (special) return special;
    const state = stateOf(world.version);
    if (path.startsWith("/sessions?")) {
      const { session, progress, ...rest } = state;
      const item = { ...rest, ...session, myStage: 1, partnerStage: 1, waitingFor: [] };
      return answer({ items: [item], nextCursor: null });
    }
    return answer(request.method === "GET" ? state : { state });
  };
  return world;
}

/** A transport that connects at once, and its sinks. */
export function line() {
  const line = { opened: 0, closed: 0 };
  line.transport = (to) => {
    line.opened++;
    line.to = to;
    queueMicrotask(to.connected);
    return () => line.closed++;
  };
  return line;
}

export const queries = () => new QueryClient({ defaultOptions: { queries: { gcTime: Infinity } } });

const ends = new Set();
// Nothing that a test started goes on after it.
afterEach(() => {
  ends.forEach((end) => end());
  ends.clear();
});

/** A client of that server, until the test ends. */
export function phone(world, { queryClient = queries(), token = async () => "permit", ...more } = {}) {
  const hears = line();
  const tandem = createTandem({
    queryClient,
    api: "http://api",
    token,
    transport: hears.transport,
    fetch: world.fetch,
    ...more,
  });
  ends.add(tandem.stop);
  return { tandem, queryClient, hears };
}

/** A screen that shows a session; returns what it shows. */
export function screen(queryClient, id = ID) {
  const observer = new QueryObserver(queryClient, { queryKey: ["sessions", id, "state"] });
  const leave = observer.subscribe(() => {});
  const { refetch } = observer;
  ends.add(leave);
  return { version: () => observer.getCurrentResult().data?.version, refetch, leave };
}

export const settle = async (turns = 50) => {
  for (let i = 0; i < turns; i++) await new Promise(setImmediate);
};
