import { pause } from "./timing.js";

/** @typedef {import("./index.js").State} State */

const REST = 5000;

/**
 * While the app is awake, what is new on its screen is marked as seen. When it wakes up, its reads touch
 * the cache, which triggers this without further code.
 *
 * @param {{queryClient: import("./index.js").QueryClientLike, life: AbortSignal, isAwake: () => boolean,
 *     actions: import("./index.js").Actions}} parts
 * @returns {(id: string) => () => void} to be called with the session on the screen; returns its end
 */
export function screenOf({ queryClient, life, isAwake, actions }) {
  /** @type {Set<{id: string}>} */
  const shown = new Set();
  const resting = new Set();
  const cache = queryClient.getQueryCache();
  life.addEventListener("abort", cache.subscribe((/** @type {any} */ { query }) => look(query.queryKey[1])));

  /** @param {string} id */
  async function look(id) {
    const isShown = [...shown].some((screen) => screen.id === id);
    if (!isAwake() || !isShown || resting.has(id)) return;
    const state = /** @type {State | undefined} */ (
      queryClient.getQueryData(["sessions", id, "state"])
    );
    if (!state?.unseen) return;
    resting.add(id);
    // After the pause, a mark that failed is tried again.
    await Promise.all([actions.markSeen(id, state.seq).catch(() => {}), pause(REST, [life])]);
    resting.delete(id);
    look(id);
  }

  return (id) => {
    const screen = { id };
    shown.add(screen);
    look(id);
    return () => shown.delete(screen);
  };
}
