import { actionsOf } from "./actions.js";
import { apiAt } from "./api.js";
import { screenOf } from "./seen.js";
import { sessionsIn } from "./sessions.js";

/**
 * Keeps the user's sessions up to date in a TanStack Query cache.
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
  onlineManager,
  log = () => {},
}) {
  const life = new AbortController();
  const { signal } = life;
  const api = apiAt({ address, token, fetch, life: signal });
  const sessions = sessionsIn(queryClient, api, signal, log);
  const actions = actionsOf(api, sessions);
  /** @type {Set<(report: import("./index.js").Report) => void>} */
  const listeners = new Set();
  /** @type {(() => void) | null} */
  let close = null;
  const isAwake = () => Boolean(close) && !globalThis.document?.hidden;
  const onScreen = screenOf({ queryClient, life: signal, isAwake, actions });

  // Calls each listener separately: one that throws breaks nothing and is reported as uncaught.
  /** @param {import("./index.js").Report} report */
  const tell = (report) =>
    listeners.forEach((it) => queueMicrotask(() => listeners.has(it) && it(report)));

  function start() {
    if (signal.aborted || close) return;
    sessions.take();
    connect();
  }

  function connect() {
    close?.();
    sessions.readAll();
    close = transport({
      grant: async () => (await api.read("/realtime/token")).data,
      connected() {
        sessions.readAll();
        tell({ kind: "connected" });
      },
      disconnected: () => tell({ kind: "disconnected" }),
      message(message) {
        // In this order: listeners get a message before the screen shows its effect.
        tell({ kind: "message", message });
        sessions.heard(message.data);
      },
      log,
    });
  }

  function pause() {
    if (!close) return;
    close();
    close = null;
    tell({ kind: "disconnected" });
  }

  // Browsers fire these by themselves. Elsewhere the app passes an online manager and calls `resume`.
  const online = () => {
    if (!close) return;
    api.retryNow();
    connect();
  };
  const visible = () => isAwake() && sessions.readAll();
  globalThis.document?.addEventListener("visibilitychange", visible, { signal });
  const leave = onlineManager?.subscribe((isOnline) => isOnline && online());
  // The manager listens to this too, and two signals would open two connections.
  if (!onlineManager) globalThis.addEventListener?.("online", online, { signal });

  return {
    start,
    pause,
    resume: () => (close ? sessions.readAll() : start()),
    stop() {
      life.abort();
      leave?.();
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
