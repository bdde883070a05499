import { TandemError } from "./errors.js";

/** Where things are in the query cache. */
const KEYS = {
  list: ["sessions"],
  state: (id) => ["sessions", id, "state"],
  messages: (id) => ["sessions", id, "messages"],
  empathy: (id) => ["sessions", id, "empathy"],
  invitation: (id) => ["invitations", id],
};

const SHOWN = {
  state: (follower) => follower.state,
  messages: (follower) => follower.copy.messages,
  empathy: (follower) => follower.state.empathy,
};

/** The query cache, as the client fills it. Nothing that it fills goes stale by itself. */
export class Cache {
  #queries;

  /** @param reads how to read what is read as a whole: the `list`, an `invitation` */
  constructor(queryClient, { list, invitation }) {
    this.#queries = queryClient;
    // These defaults are those of every session's queries too, as their keys begin alike.
    queryClient.setQueryDefaults(KEYS.list, {
      queryFn: ({ queryKey }) => (queryKey.length === 1 ? list() : notFollowed()),
      staleTime: Infinity,
    });
    queryClient.setQueryDefaults(["invitations"], {
      queryFn: ({ queryKey }) => invitation(queryKey[1]),
    });
  }

  /** A query of a followed session shows what its follower knows, and never anything older. */
  follow(follower, load) {
    Object.entries(SHOWN).forEach(([name, shown]) =>
      this.#queries.setQueryDefaults(KEYS[name](follower.id), {
        queryFn: () => load().then(() => shown(follower)),
        structuralSharing: () => shown(follower),
        gcTime: Infinity,
      }),
    );
  }

  show(follower) {
    Object.entries(SHOWN).forEach(([name, shown]) => {
      const key = KEYS[name](follower.id);
      if (this.#queries.getQueryData(key) !== shown(follower)) {
        this.#queries.setQueryData(key, shown(follower));
      }
    });
  }

  readList() {
    return this.#queries.fetchQuery({ queryKey: KEYS.list, staleTime: 0 });
  }

  readInvitation(id) {
    return this.#queries.fetchQuery({ queryKey: KEYS.invitation(id), staleTime: 0 });
  }

  refetchList() {
    return this.#refetch(KEYS.list);
  }

  refetchState(id) {
    return this.#refetch(KEYS.state(id));
  }

  invitationIs(id, status) {
    this.#queries.setQueryData(KEYS.invitation(id), (before) => before && { ...before, status });
  }

  refetchInvitation(id) {
    return this.#refetch(KEYS.invitation(id));
  }

  // This key alone: the list's begins every session's.
  #refetch(queryKey) {
    return this.#queries.invalidateQueries({ queryKey, exact: true, refetchType: "all" });
  }
}

function notFollowed() {
  throw new TandemError(0, { code: "NOT_FOLLOWED", message: "Follow the session first" });
}
