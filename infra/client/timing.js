const FIRST = 250;
const LONGEST = 15_000;

/** @returns {Promise<void>} ends after so many milliseconds */
export const pause = (milliseconds) => new Promise((resume) => setTimeout(resume, milliseconds));

/** How long to wait after so many failures: longer and longer, and not all clients equally long. */
export const backoff = (failures) =>
  Math.min(LONGEST, FIRST * 2 ** failures) * (0.5 + Math.random() / 2);
