import { TandemError } from "./errors.js";
import { asOf, expiryOf, itemOf, newestFirst } from "./item.js";
import { path } from "./path.js";
import { backoff, pause } from "./timing.js";

/** @typedef {import("./index.js").State} State */
/** @typedef {import("./index.js").SessionItem} SessionItem */

const LIST = ["sessions"];
/** @param {string} [id] */
const keyOf = (id) => (id === undefined ? LIST : [...LIST, id, "state"]);
/** @param {{queryKey: readonly unknown[]}} query */
const isState = ({ queryKey: { length, 2: what } }) => length === 3 && what === "state";
/**
 * @template {{version: number}} T
 * @param {T | undefined} held @param {T} got
 */
const newer = (held, got) => (held && held.version > got?.version ? held : got);

/**
 * The client that fills a query client's cache. The cache's observers may be older than the client.
 *
 * @type {WeakMap<object, {fetch: (query: any) => Promise<any>, merge: (held: any, got: any) => any}>}
 */
const owners = new WeakMap();
const nobody = {
  fetch: () => Promise.reject(new TandemError(0)),
  merge: (/** @type {any} */ _, /** @type {any} */ got) => got,
};

/**
 * The sessions in the query cache. Of two states the one with the higher version stays, in whatever
 * order they arrive. A session is known from its first read or answer until a 404.
 *
 * @param {import("./index.js").QueryClientLike} queryClient
 * @param {ReturnType<typeof import("./api.js").apiAt>} api
 * @param {AbortSignal} life
 * @param {(entry: import("./index.js").LogEntry) => void} log
 */
export function sessionsIn(queryClient, api, life, log) {
  const cache = queryClient.getQueryCache();
  /** @returns {any[]} */
  const queries = () => cache.findAll({ queryKey: LIST });
  /** @param {string} id @returns {State | undefined} */
  const stateOf = (id) => /** @type {any} */ (queryClient.getQueryData(keyOf(id)));
  // Numbers reads and changes, to tell later which came first.
  let clock = 0;
  const begin = () => ++clock;
  /** @type {Map<string, number>} */
  const entered = new Map();
  /** @type {Map<string, number>} */
  const gone = new Map();
  /** @param {string} id @param {number} began */
  const wentAfter = (id, began) => (gone.get(id) ?? 0) > began;
  // The states and lists that the client received. Nothing else is merged: neither what a screen selects
  // from them, nor what the app keeps under its own keys.
  const own = new WeakSet();
  const due = new Set();
  const insisting = new Map();
  const etags = new WeakMap();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let expiry;

  const self = {
    fetch: (/** @type {any} */ { queryKey: [, id], queryKey: { length } }) =>
      (length > 1 ? readState(id ?? "") : readList()).catch((error) => {
        if (error.isTemporary) read(id);
        throw error;
      }),
    // Everything that enters the cache passes through here.
    merge(/** @type {any} */ held, /** @type {any} */ got) {
      if (!own.has(got)) return got;
      return Array.isArray(got) ? merged(held, got) : newer(held, got);
    },
  };
  const holder = () => owners.get(queryClient) ?? nobody;
  const isOwner = () => holder() === self && !life.aborted;

  /** From now on the cache belongs to this client; the data of an earlier one is removed. */
  function take() {
    if (isOwner()) return;
    if (owners.has(queryClient)) clear();
    owners.set(queryClient, self);
    // The keys of every session's queries begin alike, so these are their defaults too.
    queryClient.setQueryDefaults(LIST, {
      queryFn: (/** @type {any} */ query) => holder().fetch(query),
      structuralSharing: (/** @type {any} */ held, /** @type {any} */ got) => holder().merge(held, got),
      staleTime: Infinity,
      retry: false,
      networkMode: "always",
    });
  }

  // Screens keep their queries, and the next client fills them.
  function clear() {
    for (const query of queries()) {
      query.reset();
      if (query.getObserversCount() === 0) cache.remove(query);
    }
  }

  // The first client takes the cache at once: screens may exist before it is started.
  if (holder() === nobody) take();

  /**
   * Reads a session's state, or the list, until a read succeeds that began after this call. Several calls
   * share one read. An urgent one does not wait for the end of a pause.
   *
   * @param {string} [id] @param {boolean} [isUrgent]
   */
  async function read(id, isUrgent = false) {
    due.add(id);
    if (insisting.has(id) && !isUrgent) return;
    const turn = begin();
    insisting.set(id, turn);
    for (let reads = 0; !life.aborted && insisting.get(id) === turn && due.has(id); reads++) {
      await fetch(id).catch((/** @type {unknown} */ cause) => {
        log({ level: "warn", message: "A read failed", cause });
        return pause(backoff(reads), [life]);
      });
    }
    if (insisting.get(id) === turn) insisting.delete(id);
  }

  // Joins a read that is under way. That one began too early, so one more is due.
  /** @param {string} [id] */
  function fetch(id) {
    const options = queryClient.defaultQueryOptions({ queryKey: keyOf(id) });
    const query = cache.build(queryClient, options);
    if (query.state.fetchStatus === "idle") due.delete(id);
    return query.fetch(options);
  }

  /** @param {string} id @returns {Promise<any>} */
  async function readState(id, isAgain = false) {
    const began = begin();
    const held = stateOf(id);
    try {
      const { data = held, etag } = await api.read(path`/sessions/${id}/state`, held && etags.get(held));
      if (wentAfter(id, began) && !isAgain) return readState(id, true);
      if (wentAfter(id, began)) read(id);
      if (etag) etags.set(data, etag);
      own.add(data);
      show(data);
      return data;
    } catch (cause) {
      const error = /** @type {import("./index.js").TandemError} */ (cause);
      if (error.status === 404 && (entered.get(id) ?? 0) > began) return readState(id);
      if (error.status === 404) leave(id);
      throw error;
    }
  }

  async function readList() {
    const began = begin();
    const held = /** @type {SessionItem[]} */ (queryClient.getQueryData(LIST) ?? []);
    /** @type {SessionItem[]} */
    const items = [];
    own.add(items);
    let from = "";
    do {
      const { data } = await api.read(`/sessions?limit=100${from}`);
      items.push(...data.items);
      from = data.nextCursor && path`&cursor=${data.nextCursor}`;
    } while (from);
    const listed = new Set(items.map(({ id }) => id));
    listed.forEach((id) => (wentAfter(id, began) ? read(id) : gone.delete(id)));
    // A session that moves between pages may be on neither.
    held.filter(({ id }) => !listed.has(id)).forEach(({ id }) => read(id));
    return items;
  }

  /** @param {State} state */
  function show(state) {
    const { id } = state.session;
    if (!isOwner() || (stateOf(id)?.version ?? 0) >= state.version) return;
    gone.delete(id);
    entered.set(id, begin());
    own.add(state);
    const isToBeRead = cache.find({ queryKey: keyOf(id) })?.state.isInvalidated;
    queryClient.setQueryData(keyOf(id), state);
    if (isToBeRead) cache.find({ queryKey: keyOf(id) }).invalidate();
    showList();
  }

  /** @param {string} id */
  function leave(id) {
    if (!isOwner()) return;
    gone.set(id, begin());
    cache.find({ queryKey: keyOf(id) })?.setState({ data: undefined, status: "pending" });
    showList();
  }

  /** Brings the list up to date with the states. */
  function showList() {
    /** @type {SessionItem[]} */
    const nothing = [];
    own.add(nothing);
    if (isOwner()) queryClient.setQueryData(LIST, (/** @type {any} */ held) => held && nothing);
  }

  /** @param {SessionItem[]} held @param {SessionItem[]} got */
  function merged(held = [], got) {
    const items = new Map();
    const shown = queries().flatMap((it) => (isState(it) && it.state.data ? itemOf(it.state.data) : []));
    for (const item of [...shown, ...held, ...got]) {
      items.set(item.id, newer(items.get(item.id), item));
    }
    const list = [...items.values()]
      .filter(({ id }) => !gone.has(id))
      .map((item) => asOf(item, api.now()))
      .sort(newestFirst);
    clearTimeout(expiry);
    // A longer timer would fire at once.
    const next = Math.min(2 ** 31 - 1, ...list.map((item) => expiryOf(item) - api.now()));
    expiry = setTimeout(showList, next);
    return list;
  }

  return {
    take,

    /** The number to pass to `answered` with the command's answer. */
    begin,
    read,

    /** The answer to a command has arrived. @param {State} state @param {number} began */
    answered(state, began) {
      const { id } = state.session;
      wentAfter(id, began) ? read(id) : show(state);
    },

    /**
     * A message has arrived. It changes a known session, and never adds one.
     *
     * @param {{sessionId: string, state?: State}} data
     */
    heard({ sessionId, state }) {
      if (state && stateOf(sessionId)) show(state);
      // A read that is under way may be older than this.
      else if (gone.has(sessionId)) gone.set(sessionId, begin());
      else read(sessionId);
    },

    /** Reads the list and the watched sessions now, any other session when a screen shows it. */
    readAll() {
      read(undefined, true);
      for (const query of queries().filter(isState)) {
        query.isActive() ? read(query.queryKey[1], true) : query.invalidate();
      }
    },

    /** Removes everything from the cache, and so from the screens. */
    forget() {
      clearTimeout(expiry);
      if (holder() !== self) return;
      owners.set(queryClient, nobody);
      clear();
    },
  };
}
