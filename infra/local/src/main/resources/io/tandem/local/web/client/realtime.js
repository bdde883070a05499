import { Permit } from "./permit.js";
import { openStream } from "./stream.js";
import { Backoff, Coalesced } from "./timing.js";

/** Listens to all of the user's channels, through broken connections and with ever new tokens. */
export class Realtime {
  #to;
  #on;
  #permit;
  #wanted = false;
  #current = null;
  #attempt = null;
  #connecting = Promise.resolve();
  #lastEvent = null;
  #timer = null;
  #backoff = new Backoff(250, 15_000);
  #renewal = new Coalesced(20, () => this.#connect(true));

  /**
   * @param to `address`, `EventSource`, and `grant`, which asks for a token
   * @param on `opened`, `message`, `missed`, `lost`
   */
  constructor(to, on) {
    this.#to = to;
    this.#on = on;
    this.#permit = new Permit(to.grant);
  }

  get clientId() {
    return this.#permit.clientId;
  }

  hears(channel) {
    return this.#permit.channels.includes(channel);
  }

  /** @returns {Promise<void>} ends when it is open, or has failed and will be tried again */
  open() {
    this.#wanted = true;
    return this.#connect(false);
  }

  close() {
    this.#wanted = false;
    this.#renewal.cancel();
    clearTimeout(this.#timer);
    this.#attempt?.abandon();
    this.#current?.close();
    this.#down();
  }

  /** There are channels that the token does not name yet. */
  widen() {
    this.#renewal.cancel();
    return this.#connect(true);
  }

  widenSoon() {
    this.#renewal.soon();
  }

  #connect(withNewToken) {
    this.#connecting = this.#connecting
      .catch(() => {})
      .then(() => this.#connectNow(withNewToken));
    return this.#connecting;
  }

  async #connectNow(withNewToken) {
    clearTimeout(this.#timer);
    if (this.#wanted && (await this.#hasPermit(withNewToken)) && this.#wanted) {
      await new Promise((settled) => this.#open(settled));
    }
  }

  async #hasPermit(newOne) {
    try {
      if (newOne || this.#permit.isOld) {
        await this.#permit.renew();
      }
      return true;
    } catch (error) {
      if (!this.#permit.isThere) {
        throw error;
      }
      this.#tryAgain(true);
      return false;
    }
  }

  // What was open stays so until the new one is.
  #open(settled) {
    const { address, EventSource } = this.#to;
    const { token, channels } = this.#permit;
    const close = openStream(
      { address, EventSource, token, channels, lastEvent: this.#lastEvent },
      {
        opened: () => this.#opened(attempt),
        message: (message, id) => this.#heard(message, id),
        missed: () => this.#on.missed(),
        lost: (tokenRefused) => this.#lost(attempt, tokenRefused),
      },
    );
    const abandon = () => (close(), settled());
    const attempt = { close, settled, abandon };
    this.#attempt = attempt;
  }

  #opened(attempt) {
    this.#current?.close();
    this.#current = attempt;
    this.#attempt = null;
    this.#backoff.reset();
    this.#timer = setTimeout(() => this.#connect(true), this.#permit.renewalIn);
    this.#on.opened();
    attempt.settled();
  }

  #heard(message, id) {
    this.#lastEvent = id || this.#lastEvent;
    this.#on.message(message);
  }

  #lost(lost, tokenRefused) {
    if (lost === this.#current) {
      this.#down();
      this.#tryAgain(tokenRefused);
    } else if (lost === this.#attempt) {
      // Why it was refused a browser does not tell; it may have been the token.
      this.#attempt = null;
      this.#tryAgain(true);
      lost.settled();
    }
  }

  #tryAgain(withNewToken) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#connect(withNewToken), this.#backoff.next());
  }

  #down() {
    if (this.#current) {
      this.#current = null;
      this.#on.lost();
    }
  }
}
