import { Backoff } from "./timing.js";

/** Fetches what may be missing: one at a time, once more if asked meanwhile, later if it fails. */
export class CatchUp {
  #round;
  #done;
  #running = null;
  #again = false;
  #retry = null;
  #stopped = false;
  #backoff = new Backoff(500, 30_000);

  /**
   * @param {() => Promise<void>} round fetches everything once
   * @param {(complete: boolean) => void} done
   */
  constructor(round, done) {
    this.#round = round;
    this.#done = done;
  }

  get isRunning() {
    return this.#running !== null;
  }

  /** Whether the last try failed and the next is waited for. */
  get isWaiting() {
    return this.#retry !== null;
  }

  /** @returns {Promise<void>} ends when it is done or has failed */
  start() {
    this.#clear();
    this.#stopped = false;
    this.#again = true;
    this.#running ??= this.#run();
    return this.#running;
  }

  stop() {
    this.#clear();
    this.#stopped = true;
  }

  async #run() {
    const complete = await this.#rounds();
    this.#running = null;
    if (complete) {
      this.#backoff.reset();
    } else if (!this.#stopped) {
      this.#retry = setTimeout(() => this.start(), this.#backoff.next());
    }
    this.#done(complete);
  }

  async #rounds() {
    try {
      while (this.#again) {
        this.#again = false;
        await this.#round();
      }
      return true;
    } catch {
      return false;
    }
  }

  #clear() {
    clearTimeout(this.#retry);
    this.#retry = null;
  }
}
