import { timeOf } from "./events.js";

const GATES = [
  ["compactSigned"],
  ["feelHeardConfirmed"],
  ["empathyValidated"],
  ["needsConfirmed", "needsShared", "needsValidated"],
];

/** Both members' progress as the event tells it. */
export function withProgress(state, event, me) {
  const { myProgress, partnerProgress } = state.progress;
  const partner = Object.keys(event.progress).find((userId) => userId !== me);
  return withMyProgress(state, {
    myProgress: moved(myProgress, event.progress[me], timeOf(event)),
    partnerProgress: partner
      ? moved(partnerProgress, event.progress[partner], timeOf(event))
      : partnerProgress,
  });
}

/** With these parts of the progress, and what follows from them. */
export function withMyProgress(state, parts) {
  const progress = { ...state.progress, ...parts };
  const canAdvance = mayAdvance(state.session.status, progress.myProgress);
  return {
    ...state,
    progress: { ...progress, canAdvance },
    compact: { ...state.compact, canAdvance: progress.myProgress.stage > 0 || canAdvance },
  };
}

/** A stage never goes down. */
export function moved(before, now, at) {
  if (!now || (before && now.stage < before.stage)) {
    return before;
  }
  const entered = !before || now.stage > before.stage;
  return {
    completedAt: null,
    ...before,
    stage: now.stage,
    status: now.status,
    startedAt: entered ? at : before.startedAt,
  };
}

/** With gates of mine that are satisfied now; none is ever lost. */
export function withGates(state, gates) {
  const { myProgress } = state.progress;
  const gatesSatisfied = { ...myProgress.gatesSatisfied, ...gates };
  return withMyProgress(state, { myProgress: { ...myProgress, gatesSatisfied } });
}

// Who has all gates and still waits for the partner is GATE_PENDING.
function mayAdvance(sessionStatus, { stage, status, gatesSatisfied }) {
  const open = sessionStatus === "ACTIVE" || (sessionStatus === "INVITED" && stage === 0);
  const gates = GATES[stage];
  return (
    open && status === "IN_PROGRESS" && !!gates && gates.every((gate) => gatesSatisfied[gate])
  );
}
