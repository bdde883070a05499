import { asOf, expiryOf, itemOf, newestFirst } from "./item.js";
import { path } from "./path.js";
import { backoff, pause } from "./timing.js";

const LIST = ["sessions"];
const keyOf = (id) => (id ? [...LIST, id, "state"] : LIST);
const newer = (held, got) => (held?.version > got?.version ? held : got);

/**
 * The sessions in the query cache. Of two states the one with the higher version stays, however and
 * whenever it comes. A session is there once a read or an answer has shown it, until one is 404.
 */
export function sessionsIn(queryClient, api, life) {
  const cache = queryClient.getQueryCache();
  const queries = () => cache.findAll({ queryKey: LIST });
  const stateOf = (id) => queryClient.getQueryData(keyOf(id));
  // Numbers what begins and what happens here, to tell later which was first.
  let clock = 0;
  const begin = () => ++clock;
  const entered = new Map();
  const gone = new Map();
  const wentAfter = (id, began) => gone.get(id) > began;
  const due = new Set();
  const insisting = new Map();
  const etags = new WeakMap();
  let expiry;

  // These are the defaults of every session's queries too, as their keys begin alike.
  queryClient.setQueryDefaults(LIST, {
    queryFn: ({ queryKey: [, id] }) =>
      (id ? readState(id) : readList()).catch((error) => {
        if (error.isTemporary) read(id);
        throw error;
      }),
    // Whatever enters the cache comes through here.
    structuralSharing: (held, got) => (Array.isArray(got) ? merged(held, got) : newer(held, got)),
    staleTime: Infinity,
    retry: false,
    networkMode: "always",
  });

  /**
   * Reads a session's state, or the list: not before now, once for many calls, until it is there. What
   * is urgent does not wait for the end of a pause.
   */
  async function read(id, isUrgent = false) {
    due.add(id);
    if (insisting.has(id) && !isUrgent) return;
    const own = begin();
    insisting.set(id, own);
    for (let reads = 0; !life.aborted && insisting.get(id) === own && due.has(id); reads++) {
      await fetch(id).catch(() => pause(backoff(reads)));
    }
    if (insisting.get(id) === own) insisting.delete(id);
  }

  // Joins the read that is under way, if there is one: that began too early, so one more is due.
  function fetch(id) {
    const options = queryClient.defaultQueryOptions({ queryKey: keyOf(id) });
    const query = cache.build(queryClient, options);
    if (query.state.fetchStatus === "idle") due.delete(id);
    return query.fetch(options);
  }

  async function readState(id, isAgain = false) {
    const began = begin();
    const held = stateOf(id);
    try {
      const { data = held, etag } = await api.read(path`/sessions/${id}/state`, etags.get(held));
      if (wentAfter(id, began) && !isAgain) return readState(id, true);
      if (wentAfter(id, began)) read(id);
      if (etag) etags.set(data, etag);
      show(data);
      return data;
    } catch (error) {
      if (error.status === 404 && entered.get(id) > began) return readState(id);
      if (error.status === 404) leave(id);
      throw error;
    }
  }

  async function readList() {
    const began = begin();
    const held = queryClient.getQueryData(LIST) ?? [];
    const items = [];
    let from = "";
    do {
      const { data } = await api.read(`/sessions?limit=100${from}`);
      items.push(...data.items);
      from = data.nextCursor && path`&cursor=${data.nextCursor}`;
    } while (from);
    const listed = new Set(items.map(({ id }) => id));
    listed.forEach((id) => (wentAfter(id, began) ? read(id) : gone.delete(id)));
    // One that moves from page to page may be on neither.
    held.filter(({ id }) => !listed.has(id)).forEach(({ id }) => read(id));
    return items;
  }

  function show(state) {
    const { id } = state.session;
    if (life.aborted || stateOf(id)?.version >= state.version) return;
    gone.delete(id);
    entered.set(id, begin());
    const isToBeRead = cache.find({ queryKey: keyOf(id) })?.state.isInvalidated;
    queryClient.setQueryData(keyOf(id), state);
    if (isToBeRead) cache.find({ queryKey: keyOf(id) }).invalidate();
    showList();
  }

  function leave(id) {
    if (life.aborted) return;
    gone.set(id, begin());
    cache.find({ queryKey: keyOf(id) })?.setState({ data: undefined, status: "pending" });
    showList();
  }

  const showList = () => queryClient.setQueryData(LIST, (held) => held && []);

  function merged(held = [], got) {
    const items = new Map();
    const shown = queries().flatMap(({ state: { data } }) => (data?.session ? itemOf(data) : []));
    for (const item of [...shown, ...held, ...got]) {
      items.set(item.id, newer(items.get(item.id), item));
    }
    const list = [...items.values()]
      .filter(({ id }) => !gone.has(id))
      .map((item) => asOf(item, api.now()))
      .sort(newestFirst);
    clearTimeout(expiry);
    // A timer for longer than that would end at once.
    const next = Math.min(2 ** 31 - 1, ...list.map((item) => expiryOf(item) - api.now()));
    expiry = setTimeout(showList, next);
    return list;
  }

  return {
    /** A number to pass to `answered` with the command's answer. */
    begin,
    read,

    /** The answer to a command has come. */
    answered(state, began) {
      const { id } = state.session;
      wentAfter(id, began) ? read(id) : show(state);
    },

    /** A message has come. It tells of a session, and never that there is one. */
    heard({ sessionId, state }) {
      if (state && stateOf(sessionId)) show(state);
      // What is being read may be older than this.
      else if (gone.has(sessionId)) gone.set(sessionId, begin());
      else read(sessionId);
    },

    /** Reads what is being watched, and the list; what is not watched, when it is looked at. */
    readAll() {
      read(undefined, true);
      for (const query of queries().filter(({ queryKey }) => queryKey[2] === "state")) {
        query.isActive() ? read(query.queryKey[1], true) : query.invalidate();
      }
    },

    /** Leaves nothing in the cache, on the screens neither. */
    forget() {
      clearTimeout(expiry);
      queryClient.setQueryDefaults(LIST, {});
      for (const query of queries()) {
        query.reset();
        cache.remove(query);
      }
    },
  };
}
