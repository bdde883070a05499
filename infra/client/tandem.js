import { actionsOf } from "./actions.js";
import { apiAt } from "./api.js";
import { screenOf } from "./seen.js";
import { sessionsIn } from "./sessions.js";

/**
 * Keeps the user's sessions in a TanStack Query cache, as they happen.
 *
 * @param {import("./index.js").Options} options
 * @returns {import("./index.js").Tandem}
 */
export function createTandem({
  queryClient,
  api: address,
  token,
  transport,
  fetch = globalThis.fetch.bind(globalThis),
}) {
  const life = new AbortController();
  const { signal } = life;
  const api = apiAt({ address, token, fetch, life: signal });
  const sessions = sessionsIn(queryClient, api, signal);
  const actions = actionsOf(api, sessions);
  const listeners = new Set();
  let close = null;
  const isAwake = () => close && !globalThis.document?.hidden;
  const onScreen = screenOf({ queryClient, life: signal, isAwake, actions });

  // Each by itself: one that throws breaks nothing, and is reported as uncaught.
  const tell = (kind, message) =>
    listeners.forEach((it) => queueMicrotask(() => listeners.has(it) && it({ kind, message })));

  function start() {
    if (signal.aborted) return;
    close?.();
    sessions.readAll();
    close = transport({
      grant: async () => (await api.read("/realtime/token")).data,
      connected() {
        sessions.readAll();
        tell("connected");
      },
      disconnected: () => tell("disconnected"),
      message(message) {
        // In this order: a listener knows of a message before the screen shows what it says.
        tell("message", message);
        sessions.heard(message.data);
      },
    });
  }

  function pause() {
    close?.();
    close = null;
    tell("disconnected");
  }

  // Browsers tell these two by themselves; elsewhere the app calls `start`.
  const online = () => close && start();
  const visible = () => isAwake() && sessions.readAll();
  globalThis.addEventListener?.("online", online, { signal });
  globalThis.document?.addEventListener("visibilitychange", visible, { signal });

  return {
    start,
    pause,
    stop() {
      life.abort();
      sessions.forget();
      pause();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onScreen,
    now: api.now,
    actions,
  };
}
