/** A world of its own for each run: its time goes on by itself, its chance comes from one number. */
export class World {
  #now = 0;
  #count = 0;
  #tasks = new Map();
  #state;

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

  after(milliseconds, task) {
    const id = ++this.#count;
    this.#tasks.set(id, { at: this.#now + milliseconds, id, task });
    return id;
  }

  cancel(id) {
    this.#tasks.delete(id);
  }

  /** Lets the next thing happen, unless it is later than that. */
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

  /** What a browser would offer to the client. */
  takeOver() {
    globalThis.setTimeout = (task, milliseconds = 0) => this.after(milliseconds, task);
    globalThis.clearTimeout = (id) => this.cancel(id);
    Math.random = () => this.random();
    Date.now = () => 1_800_000_000_000 + this.#now;
    globalThis.AbortController ??= class {
      signal = { aborted: false, addEventListener() {} };
      abort() {}
    };
  }
}
