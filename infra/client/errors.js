const MINUTE = 60_000;

/** A call that did not succeed. */
export class TandemError extends Error {
  /**
   * @param {number} status HTTP's, or 0 if there was no answer
   * @param {{code?: string, message?: string, details?: {field: string, message: string}[]}} error
   * @param {number | null} retryAfter milliseconds, if the server said so
   */
  constructor(status, { code = "NO_ANSWER", message = "There was no answer", details = [] } = {}, retryAfter = null) {
    super(message);
    this.name = "TandemError";
    this.code = code;
    this.details = details;
    this.status = status;
    this.retryAfter = retryAfter;
  }

  /** Whether the same call may succeed a little later: within a minute, if the server said when. */
  get isTemporary() {
    if (this.retryAfter !== null) return !(this.retryAfter > MINUTE);
    return [0, 429].includes(this.status) || this.status >= 500;
  }
}
