const START = 1_800_000_000_000;
// A browser fires a longer timer at once.
const LONGEST_TIMER = 2 ** 31;

/** A separate world for each run, with its own time and random numbers from one seed. */
export class World {
  #now = 0;
  #count = 0;
  #tasks = new Map();
  #state;
  /** How wrong the phone's clock is. */
  clockIsAhead = 0;
  /** Uncaught errors. */
  uncaught = [];

  constructor(seed) {
    this.#state = seed >>> 0;
  }

  /** Between 0 and 1 (mulberry32). */
  random() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  chance(probability) {
    return this.random() < probability;
  }

  get now() {
    return this.#now;
  }

  /** The time in the server's format. */
  get time() {
    return new Date(START + this.#now).toISOString();
  }

  pause(milliseconds) {
    return new Promise((go) => this.after(milliseconds, go));
  }

  after(milliseconds, task) {
    const id = ++this.#count;
    this.#tasks.set(id, { at: this.#now + milliseconds, id, task });
    return id;
  }

  /** How many timers are set. */
  get waiting() {
    return this.#tasks.size;
  }

  cancel(id) {
    this.#tasks.delete(id);
  }

  /** Lets the next thing happen, unless it is later than this. */
  next(horizon) {
    const first = [...this.#tasks.values()].reduce(
      (best, it) => (!best || it.at < best.at || (it.at === best.at && it.id < best.id) ? it : best),
      null,
    );
    if (!first || first.at > horizon) {
      return false;
    }
    this.#tasks.delete(first.id);
    this.#now = first.at;
    first.task();
    return true;
  }

  /** What a browser gives the client. */
  takeOver() {
    globalThis.setTimeout = (task, milliseconds = 0) =>
      this.after(milliseconds < LONGEST_TIMER ? milliseconds : 1, task);
    globalThis.clearTimeout = (id) => this.cancel(id);
    Math.random = () => this.random();
    Date.now = () => START + this.#now + this.clockIsAhead;
    globalThis.queueMicrotask = (task) =>
      Promise.resolve().then(task).catch((error) => this.uncaught.push(error));
    globalThis.AbortController = AbortSwitch;
    Object.assign(globalThis, events());
    globalThis.document = { hidden: false, ...events() };
  }
}

class AbortSwitch {
  signal = { aborted: false, ...events() };
  abort() {
    this.signal.aborted = true;
    this.signal.dispatch("abort");
  }
}

function events() {
  const listeners = new Set();
  const removeEventListener = (type, listener) =>
    listeners.forEach((it) => it.type === type && it.listener === listener && listeners.delete(it));
  return {
    addEventListener(type, listener, { signal } = {}) {
      listeners.add({ type, listener });
      signal?.addEventListener("abort", () => removeEventListener(type, listener));
    },
    removeEventListener,
    countListeners: () => listeners.size,
    dispatch: (type) => listeners.forEach((it) => it.type === type && it.listener()),
  };
}
