const FIRST = 250;
const LONGEST = 15_000;

/**
 * Resolves after so many milliseconds, or when a signal is aborted.
 *
 * @param {number} milliseconds @param {(AbortSignal | undefined)[]} [signals]
 * @returns {Promise<void>}
 */
export const pause = (milliseconds, signals = []) =>
  new Promise((resume) => {
    const end = () => {
      clearTimeout(timer);
      signals.forEach((signal) => signal?.removeEventListener("abort", end));
      resume();
    };
    const timer = setTimeout(end, milliseconds);
    signals.forEach((signal) => signal?.addEventListener("abort", end));
  });

/**
 * How long to wait after so many failures: exponential back-off with jitter.
 *
 * @param {number} failures
 */
export const backoff = (failures) =>
  Math.min(LONGEST, FIRST * 2 ** failures) * (0.5 + Math.random() / 2);
