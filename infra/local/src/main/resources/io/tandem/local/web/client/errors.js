/** A call that did not succeed. */
export class TandemError extends Error {
  /**
   * @param {number} status HTTP's, or 0 if there was no answer
   * @param {{code?: string, message?: string, details?: {field: string, message: string}[]}} error
   */
  constructor(status, { code = "NO_ANSWER", message = "There was no answer", details = [] } = {}) {
    super(message);
    this.name = "TandemError";
    this.code = code;
    this.details = details;
    this.status = status;
  }
}
