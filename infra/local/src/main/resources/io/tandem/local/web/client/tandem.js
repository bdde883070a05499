import { actionsOf } from "./actions.js";
import { Api } from "./api.js";
import { Cache } from "./cache.js";
import { ofMessage, sessionChannel } from "./events.js";
import { Followers } from "./followers.js";
import { Realtime } from "./realtime.js";
import { Coalesced } from "./timing.js";

const SOON = 50;

/**
 * Keeps the user's sessions in a TanStack Query cache, as they happen.
 *
 * @param {import("./index.js").Options} options
 * @returns {import("./index.js").Tandem}
 */
export function createTandem({
  queryClient,
  api: address,
  realtime: ablyAddress,
  token,
  fetch = globalThis.fetch.bind(globalThis),
  EventSource = globalThis.EventSource,
  log = () => {},
}) {
  const api = new Api({ api: address, token, fetch });
  const askedFor = new Set();
  const listeners = new Set();
  const cache = new Cache(queryClient, {
    list: () => api.get("/sessions?limit=100"),
    invitation: async (id) => (await api.get(`/invitations/${id}`)).invitation,
  });
  const staleList = new Coalesced(SOON, () => cache.refetchList());
  const realtime = new Realtime(
    {
      address: ablyAddress.replace(/\/$/, ""),
      EventSource,
      grant: () => api.get("/realtime/token"),
    },
    { opened, message, missed: catchUp, lost: () => tell("disconnected") },
  );
  const followers = new Followers({ api, cache, realtime, tell });

  function tell(kind, sessionId, event, channel) {
    const at = globalThis.performance?.now() ?? Date.now();
    log(kind, { sessionId, seq: event?.seq, type: event?.type });
    listeners.forEach((listener) =>
      listener({ kind, sessionId, seq: event?.seq, event, channel, at }),
    );
  }

  function opened() {
    tell("connected");
    catchUp();
  }

  function catchUp() {
    staleList.soon();
    return followers.catchUp();
  }

  function message({ name, data, channel }) {
    const event = ofMessage({ name, data });
    tell("received", event.sessionId, event, channel);
    followers.get(event.sessionId)?.receive(event, channel);
    if (event.type === "session.updated") {
      staleList.soon();
      widenFor(event.sessionId);
    }
  }

  // Once: a session that is over has no channel that one may listen to.
  function widenFor(id) {
    if (!realtime.hears(sessionChannel(id)) && !askedFor.has(id)) {
      askedFor.add(id);
      realtime.widenSoon();
    }
  }

  return {
    get me() {
      return realtime.clientId;
    },
    async start() {
      await Promise.all([realtime.open(), cache.readList()]);
    },
    follow: (id) => followers.follow(id),
    stop() {
      realtime.close();
      followers.stop();
      staleList.cancel();
    },
    pause: () => realtime.close(),
    async resume() {
      await realtime.open();
      await catchUp();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    actions: actionsOf({
      send: (method, path, body) => api.send(method, path, body),
      follower: (id) => followers.get(id),
      changed: (follower) => follower?.copy && followers.changed(follower),
      uncertain: (follower) => follower.staleState.soon(),
      listed: () => (staleList.soon(), realtime.widenSoon()),
      answered: (id, status) => cache.invitationIs(id, status),
      readInvitation: (id) => cache.readInvitation(id),
    }),
  };
}
