const MINUTE = 60_000;
// The gateway's answers have no code; only Tandem's own do.
/** @type {Record<number, string>} */
const CODES = { 0: "NO_ANSWER", 401: "UNAUTHORIZED", 404: "NOT_FOUND", 413: "PAYLOAD_TOO_LARGE", 429: "RATE_LIMITED" };

/** A call that did not succeed. */
export class TandemError extends Error {
  /**
   * @param {number} status the HTTP status, or 0 if there was no answer
   * @param {{code?: string, message?: string, details?: {field: string, message: string}[]}} error
   * @param {number | null} retryAfter milliseconds, if the server gave it
   */
  constructor(status, { code, message, details } = {}, retryAfter = null) {
    super(message ?? (status ? `Refused with ${status}` : "There was no answer"));
    this.name = "TandemError";
    this.code = code ?? CODES[status] ?? "INTERNAL_ERROR";
    this.details = details ?? [];
    this.status = status;
    this.retryAfter = retryAfter;
  }

  /** Whether the same call may soon succeed: within a minute, if the server said when. */
  get isTemporary() {
    if (this.retryAfter !== null) return !(this.retryAfter > MINUTE);
    return [0, 429].includes(this.status) || this.status >= 500;
  }
}
