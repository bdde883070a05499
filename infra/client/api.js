import { TandemError } from "./errors.js";
import { backoff, pause } from "./timing.js";

const TRIES = 4;
const TIME_LIMIT = 15_000;

/**
 * Tandem's HTTP API, until `life` is aborted.
 *
 * @param {Pick<import("./index.js").Options, "token"> & {address: string, fetch: typeof fetch, life: AbortSignal}} options
 */
export function apiAt({ address, token, fetch, life }) {
  let ahead = 0;
  let online = new AbortController();

  /** @param {string} path @param {RequestInit} request @param {AbortSignal} [signal] the caller's */
  async function persist(path, request, signal) {
    const isOver = () => life.aborted || signal?.aborted;
    let isRefused = false;
    /** @type {string | undefined} */
    let refused;
    for (let tries = 1; !isOver(); tries++) {
      /** @type {string | undefined} */
      let bearer;
      const ends = [life, signal, online.signal];
      try {
        return await within(ends, async (limit) => {
          bearer = await token(refused);
          if (limit.aborted) throw noAnswer("Aborted or timed out");
          return call(path, request, bearer, limit);
        });
      } catch (cause) {
        const error = cause instanceof TandemError ? cause : noAnswer(cause);
        if (error.status === 401 && !isRefused) [isRefused, refused] = [true, bearer];
        else if (ends[2]?.aborted && error.status === 0 && !isOver()) tries--;
        else if (!error.isTemporary || (tries >= TRIES && !isOver())) throw error;
        else if (!isOver()) await pause(Math.max(backoff(tries - 1), error.retryAfter ?? 0), ends);
      }
    }
    throw noAnswer(signal?.aborted ? signal.reason : "Stopped");
  }

  /** @param {string} path @param {RequestInit} request @param {string} bearer @param {AbortSignal} signal */
  async function call(path, request, bearer, signal) {
    const headers = { ...request.headers, Authorization: `Bearer ${bearer}` };
    const answer = await fetch(address + path, { ...request, headers, signal, cache: "no-store" });
    const date = Date.parse(answer.headers.get("Date") ?? "");
    if (date) ahead = date - Date.now();
    return contentOf(answer, now());
  }

  const now = () => Date.now() + ahead;

  return {
    /** The server's time in milliseconds: a phone's clock may be hours wrong. */
    now,

    /** Retries at once the calls whose connection is dead or that wait for their next attempt. */
    retryNow() {
      online.abort();
      online = new AbortController();
    },

    /**
     * @param {string} path @param {string} [etag] @param {AbortSignal} [signal]
     * @returns {Promise<{data?: any, etag?: string | null}>} no data when the ETag still matches
     */
    read: (path, etag, signal) =>
      persist(path, { method: "GET", headers: etag ? { "If-None-Match": etag } : {} }, signal),

    /**
     * A command. However often it is sent, it is done once.
     *
     * @param {string} method @param {string} path @param {object} [body] @param {AbortSignal} [signal]
     */
    async send(method, path, body = {}, signal) {
      const headers = { "Idempotency-Key": newKey(), "Content-Type": "application/json" };
      return (await persist(path, { method, headers, body: JSON.stringify(body) }, signal)).data;
    },
  };
}

/**
 * Waits for the work until the time limit or one of the signals, and no longer: an app's `token` or a
 * phone's `fetch` may not end when it is aborted.
 *
 * @template T
 * @param {(AbortSignal | undefined)[]} signals @param {(limit: AbortSignal) => Promise<T>} work
 * @returns {Promise<T>}
 */
async function within(signals, work) {
  const control = new AbortController();
  const abort = () => control.abort();
  const limit = setTimeout(abort, TIME_LIMIT);
  signals.forEach((signal) => signal?.addEventListener("abort", abort));
  try {
    return await Promise.race([
      work(control.signal),
      new Promise((_, reject) =>
        control.signal.addEventListener("abort", () => reject(noAnswer("Aborted or timed out"))),
      ),
    ]);
  } finally {
    clearTimeout(limit);
    signals.forEach((signal) => signal?.removeEventListener("abort", abort));
  }
}

/** @param {unknown} cause */
const noAnswer = (cause) => Object.assign(new TandemError(0), { cause });

/**
 * @param {Response} answer @param {number} now
 * @returns {Promise<{data?: any, etag?: string | null}>}
 */
async function contentOf(answer, now) {
  if (answer.status === 304) return {};
  const { success, data, error, message } = await answer.json().catch(() => ({}));
  if (success) return { data, etag: answer.headers.get("ETag") };
  // A truncated answer is no answer.
  const status = answer.ok ? 0 : answer.status;
  throw new TandemError(status, error ?? { message }, waitOf(answer.headers.get("Retry-After"), now));
}

/**
 * Seconds or a date (https://www.rfc-editor.org/rfc/rfc9110#field.retry-after), in milliseconds.
 *
 * @param {string | null} after @param {number} now
 */
const waitOf = (after, now) =>
  after === null ? null : isNaN(+after) ? Math.max(0, Date.parse(after) - now) || 0 : +after * 1000;

// React Native and pages without HTTPS have no randomUUID.
function newKey() {
  const digits = () => Math.random().toString(36).slice(2);
  return globalThis.crypto?.randomUUID?.() ?? digits() + digits() + digits();
}
