import { TandemError } from "./errors.js";
import { backoff, pause } from "./timing.js";

const TRIES = 4;
const TIME_LIMIT = 15_000;

/** Tandem's HTTP API, until `life` is aborted. */
export function apiAt({ address, token, fetch, life }) {
  let ahead = 0;

  async function persist(path, request) {
    for (let tries = 1, refused; !life.aborted; tries++) {
      let permit;
      try {
        permit = await token(refused);
        if (!life.aborted) return await call(path, request, permit);
      } catch (cause) {
        const error = cause instanceof TandemError ? cause : noAnswer(cause);
        if (error.status === 401 && !refused) refused = permit;
        else if (life.aborted || tries >= TRIES || !error.isTemporary) throw error;
        else await pause(Math.max(backoff(tries - 1), error.retryAfter));
      }
    }
    throw noAnswer("Stopped");
  }

  async function call(path, { method, headers, body }, permit) {
    const control = new AbortController();
    const abort = () => control.abort();
    const limit = setTimeout(abort, TIME_LIMIT);
    life.addEventListener("abort", abort);
    const authorized = { ...headers, Authorization: `Bearer ${permit}` };
    const { signal } = control;
    try {
      const request = { method, headers: authorized, body, signal, cache: "no-store" };
      const answer = await fetch(address + path, request);
      const date = answer.headers.get("Date");
      ahead = date ? Date.parse(date) - Date.now() : ahead;
      return await contentOf(answer);
    } finally {
      clearTimeout(limit);
      life.removeEventListener("abort", abort);
    }
  }

  return {
    /** The server's time in milliseconds: a phone's clock may be hours wrong. */
    now: () => Date.now() + ahead,

    /** @returns {Promise<{data?: object, etag?: string}>} no data when the ETag still matches */
    read: (path, etag) =>
      persist(path, { method: "GET", headers: etag ? { "If-None-Match": etag } : {} }),

    /** A command, which is done once however often it has to be sent. */
    async send(method, path, body = {}) {
      const headers = { "Idempotency-Key": newKey(), "Content-Type": "application/json" };
      return (await persist(path, { method, headers, body: JSON.stringify(body) })).data;
    },
  };
}

const noAnswer = (cause) => Object.assign(new TandemError(0), { cause });

async function contentOf(answer) {
  if (answer.status === 304) return {};
  const { success, data, error } = await answer.json().catch(() => ({}));
  if (success) return { data, etag: answer.headers.get("ETag") };
  const seconds = answer.headers.get("Retry-After");
  // What was cut off in the middle is no answer.
  throw new TandemError(answer.ok ? 0 : answer.status, error, seconds && seconds * 1000);
}

// Pages that are not served securely, and React Native, have no randomUUID.
function newKey() {
  const digits = () => Math.random().toString(36).slice(2);
  return globalThis.crypto?.randomUUID?.() ?? digits() + digits() + digits();
}
