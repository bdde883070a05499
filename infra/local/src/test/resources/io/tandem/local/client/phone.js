import { createTandem } from "./client/index.js";
import { sse } from "./client/sse.js";
import { QueryClient, QueryObserver } from "./query-core/index.js";
import { Network } from "./network.js";
import { Server } from "./server.js";
import { Watch, differences } from "./watch.js";

/** An app with the client, in its own world with a model of the server. */
export class Phone {
  #observed = new Map();

  constructor(world) {
    world.takeOver();
    this.world = world;
    this.network = new Network(world);
    this.server = new Server(world, (message) => this.network.publish(message));
    this.queryClient = new QueryClient();
    this.watched = new Watch(this.queryClient);
    this.tokens = [];
    this.token = async (refused) => (refused ? "new" : "jwt");
    this.tandem = createTandem({
      queryClient: this.queryClient,
      api: "http://stage",
      transport: sse({ address: "http://ably", EventSource: this.network.eventSource() }),
      token: (refused) => (this.tokens.push(refused), this.token(refused)),
      fetch: this.network.fetch(this.server),
    });
  }

  get failures() {
    return this.watched.failures;
  }

  expect(holds, what) {
    if (!holds) this.failures.push(what);
  }

  same(is, should, what) {
    this.failures.push(...differences(is, should, what));
  }

  /** Observes a session or the list, like a screen. */
  observe(id) {
    if (!this.#observed.has(id)) {
      const observer = new QueryObserver(this.queryClient, { queryKey: keyOf(id) });
      this.#observed.set(id, { observer, end: observer.subscribe(() => {}) });
    }
    return this.#observed.get(id).observer;
  }

  leaveScreen(id) {
    this.#observed.get(id)?.end();
    this.#observed.delete(id);
  }

  get observed() {
    return [...this.#observed.keys()];
  }

  state(id) {
    return this.queryClient.getQueryData(keyOf(id));
  }

  get list() {
    return this.queryClient.getQueryData(keyOf());
  }

  query(id) {
    return this.queryClient.getQueryState(keyOf(id));
  }

  refetch(id) {
    return this.queryClient.refetchQueries({ queryKey: keyOf(id), exact: true });
  }

  /** How often this was requested. */
  asked(what) {
    return this.network.asked.filter((asked) => asked.startsWith(what)).length;
  }
}

const keyOf = (id) => (id ? ["sessions", id, "state"] : ["sessions"]);
