import { TandemError } from "./errors.js";

const TRIES = 4;
const FIRST_PAUSE = 250;
const WORTH_ANOTHER_TRY = new Set([429, 500, 502, 503, 504]);

/** Tandem's HTTP API. */
export class Api {
  #address;
  #token;
  #fetch;

  /** @param {{api: string, token: () => Promise<string>, fetch: typeof fetch}} options */
  constructor({ api, token, fetch }) {
    this.#address = api.replace(/\/$/, "");
    this.#token = token;
    this.#fetch = fetch;
  }

  /** @returns {Promise<object>} the answer's data */
  get(path) {
    return this.#persist("GET", path, {});
  }

  /** A command, which is done once however often it has to be sent. */
  send(method, path, body) {
    const headers = { "Idempotency-Key": newKey(), "Content-Type": "application/json" };
    return this.#persist(method, path, { headers, body: JSON.stringify(body ?? {}) });
  }

  async #persist(method, path, request) {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#call(method, path, request);
      } catch (error) {
        if (attempt === TRIES || !error.mayBeRepeated) {
          throw error;
        }
        await pause(FIRST_PAUSE * 2 ** (attempt - 1));
      }
    }
  }

  async #call(method, path, { headers, body }) {
    const authorization = { Authorization: `Bearer ${await this.#token()}` };
    const answer = await this.#ask(path, {
      method,
      headers: { ...headers, ...authorization },
      body,
      cache: "no-store",
    });
    const content = await answer.json().catch(() => ({}));
    if (answer.ok && content.success) {
      return content.data;
    }
    const busy = answer.status === 409 && answer.headers.get("Retry-After") !== null;
    throw failure(answer.status, content.error, busy || WORTH_ANOTHER_TRY.has(answer.status));
  }

  async #ask(path, request) {
    try {
      return await this.#fetch(this.#address + path, request);
    } catch {
      throw failure(0, undefined, true);
    }
  }
}

function failure(status, error, mayBeRepeated) {
  return Object.assign(new TandemError(status, error), { mayBeRepeated });
}

const pause = (milliseconds) => new Promise((resume) => setTimeout(resume, milliseconds));

// Pages that are not served securely, and React Native, have no randomUUID.
function newKey() {
  const digits = () => Math.random().toString(36).slice(2);
  return globalThis.crypto?.randomUUID?.() ?? digits() + digits() + digits();
}
