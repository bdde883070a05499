/**
 * Answers as the functions did when the history was recorded: what was so after so many steps. Its
 * version is that of the steps that have been done.
 */
export class Server {
  #history;
  #me;
  #length;
  #done;
  #answers = new Map();
  #published;
  asked = [];

  /** @param length how much of the history happens */
  constructor(history, me, length, published) {
    this.#history = history;
    this.#me = me;
    this.#length = length;
    this.#published = published;
    // Before that they were no member yet.
    this.#done = history.states.findIndex((states) => states[me]);
  }

  get nextStep() {
    return this.#done < this.#length ? this.#history.steps[this.#done] : undefined;
  }

  /** Whether anybody hears of the next step. */
  get nextMakesEvents() {
    const { states } = this.#history;
    return states[this.#done + 1][this.#me].version > this.state.version;
  }

  get state() {
    return this.#history.states[this.#done][this.#me];
  }

  /** The next step is taken, by whomever. */
  step() {
    const before = this.state.version;
    const { answer } = this.nextStep;
    this.#done++;
    this.#published(before, this.state.version);
    return answer;
  }

  answer(method, path, key) {
    this.asked.push(`${method} ${path}`);
    if (method !== "GET") {
      if (!this.#answers.has(key)) {
        this.#answers.set(key, this.step());
      }
      return this.#answers.get(key);
    }
    return this.#read(path);
  }

  #read(path) {
    const { session } = this.#history;
    const [, after] = path.match(/events\?after=(\d+)/) ?? [];
    if (after !== undefined) {
      return this.#page(Number(after));
    }
    if (path.endsWith("/state")) {
      return this.state;
    }
    if (path === "/realtime/token") {
      const channels = {
        user: `tandem:user:${this.#me}`,
        sessions: [`tandem:session:${session}`],
      };
      const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
      return { token: "t", expiresAt, clientId: this.#me, channels };
    }
    return { items: [this.state.session], nextCursor: null };
  }

  // Small pages, so that there are several.
  #page(after) {
    const { version } = this.state;
    const events = this.#history.events[this.#me].slice(after, Math.min(after + 3, version));
    return { events, version, hasMore: after + events.length < version };
  }
}
