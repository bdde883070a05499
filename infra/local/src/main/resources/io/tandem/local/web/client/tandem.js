import { actionsOf } from "./actions.js";
import { Api } from "./api.js";
import { Cache } from "./cache.js";
import { CHANGES_INVITATION, SAYS_TOO_LITTLE } from "./effects.js";
import { ofMessage, sessionChannel } from "./events.js";
import { Follower } from "./follower.js";
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
  const followers = new Map();
  const askedFor = new Set();
  const listeners = new Set();
  const cache = new Cache(queryClient, {
    list: () => api.get("/sessions?limit=100"),
    invitation: async (id) => (await api.get(`/invitations/${id}`)).invitation,
  });
  const listChanged = new Coalesced(SOON, () => cache.refetchList());
  const realtime = new Realtime(
    {
      address: ablyAddress.replace(/\/$/, ""),
      EventSource,
      grant: () => api.get("/realtime/token"),
    },
    { opened, message, missed: catchUpAll, lost: () => tell("disconnected") },
  );

  function tell(kind, sessionId, event, channel) {
    const at = globalThis.performance?.now() ?? Date.now();
    log(kind, { sessionId, seq: event?.seq, type: event?.type });
    listeners.forEach((listener) =>
      listener({ kind, sessionId, seq: event?.seq, event, channel, at }),
    );
  }

  function opened() {
    tell("connected");
    catchUpAll();
  }

  function catchUpAll() {
    listChanged.soon();
    return Promise.all([...followers.values()].map((follower) => follower.catchUp()));
  }

  function message({ name, data, channel }) {
    const event = ofMessage({ name, data });
    tell("received", event.sessionId, event, channel);
    followers.get(event.sessionId)?.receive(event, channel);
    if (event.type === "session.updated") {
      listChanged.soon();
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

  function changed(follower, event) {
    cache.show(follower);
    if (follower.actions.takeStrange() || SAYS_TOO_LITTLE.has(event?.type)) {
      follower.refresh.soon();
    }
    if (CHANGES_INVITATION.has(event?.type) && follower.state.invitation) {
      cache.refetchInvitation(follower.state.invitation.id);
    }
  }

  function newFollower(id) {
    const follower = new Follower(id, {
      me: realtime.clientId,
      read: (path) => api.get(path),
      changed,
      tell,
    });
    follower.refresh = new Coalesced(SOON, () => cache.refetchState(id));
    followers.set(id, follower);
    cache.follow(follower, () => load(follower));
    return follower;
  }

  // What was read while an own action was answered may be from before it.
  async function load(follower) {
    let answers;
    let state;
    do {
      answers = follower.actions.answers;
      state = await api.get(`/sessions/${follower.id}/state`);
    } while (answers !== follower.actions.answers);
    follower.load(state);
    changed(follower);
  }

  async function follow(id) {
    const follower = followers.get(id) ?? newFollower(id);
    const hears = realtime.hears(sessionChannel(id));
    await Promise.all([follower.copy ?? load(follower), hears || realtime.widen()]);
    await follower.catchUp();
  }

  return {
    get me() {
      return realtime.clientId;
    },
    async start() {
      await Promise.all([realtime.open(), cache.readList()]);
    },
    follow,
    stop() {
      realtime.close();
      followers.forEach((follower) => follower.stop());
      listChanged.cancel();
    },
    pause: () => realtime.close(),
    async resume() {
      await realtime.open();
      await catchUpAll();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    actions: actionsOf({
      send: (method, path, body) => api.send(method, path, body),
      follower: (id) => followers.get(id),
      changed: (follower) => follower?.copy && changed(follower),
      listed: () => (listChanged.soon(), realtime.widenSoon()),
      answered: (id, status) => cache.invitationIs(id, status),
      readInvitation: (id) => cache.readInvitation(id),
    }),
  };
}
