const RENEWED_BEFORE = 60_000;
const SHORTEST = 10_000;
const LONGEST = 50 * 60_000;

/** What the user may listen to, by which token, and until when. */
export class Permit {
  #grant;
  #granted = null;

  /** @param {() => Promise<object>} grant asks for a token */
  constructor(grant) {
    this.#grant = grant;
  }

  get isThere() {
    return this.#granted !== null;
  }

  get clientId() {
    return this.#granted?.clientId;
  }

  get token() {
    return this.#granted.token;
  }

  get channels() {
    return this.#granted ? [this.#granted.channels.user, ...this.#granted.channels.sessions] : [];
  }

  /** Milliseconds, whatever this machine's clock says. */
  get renewalIn() {
    const left = Date.parse(this.#granted.expiresAt) - Date.now() - RENEWED_BEFORE;
    return Math.min(Math.max(left, SHORTEST), LONGEST);
  }

  get isOld() {
    return !this.#granted || Date.parse(this.#granted.expiresAt) - RENEWED_BEFORE < Date.now();
  }

  async renew() {
    this.#granted = await this.#grant();
  }
}
