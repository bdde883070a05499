const NEEDS = ["needsConfirmed", "needsShared", "needsValidated"];
const both = (key) => [`ana ${key}`, `ben ${key}`];

/** A whole session: who presses which button, in order. */
const STEPS = [
  "ana open",
  "ana confirm",
  "ben accept",
  "ben sign",
  "ben sleep",
  "ana heard",
  "ben wake",
  "ben heard",
  ...both("share"),
  "ana reject",
  "ana context",
  "ben viewed",
  "ben share",
  "ana validate",
  "ben validate",
  ...NEEDS.flatMap(both),
  ...both("advance"),
  ...both("rankingSubmitted"),
  ...both("agreementCreated"),
  "ben resolve",
];

const LONGEST = 20_000;

/**
 * Walks the whole session by pressing the phones' own buttons.
 *
 * @param {(step: string) => Element|null} button the button of a step, once it can be pressed and
 *     the step before has been answered
 * @param {() => number} pace milliseconds between two steps
 * @param {AbortSignal} signal ends the walk
 * @param {(step: string) => void} tell called with each step, in the words of its button
 */
export async function walk(button, pace, signal, tell) {
  for (const [done, step] of STEPS.entries()) {
    const found = await present(() => button(step), signal);
    if (!found) return;
    const name = step.startsWith("ana") ? "Ana" : "Ben";
    tell(`${done + 1} of ${STEPS.length}. ${name}: ${found.textContent}`);
    found.click();
    await pause(pace(), signal);
  }
}

async function present(find, signal) {
  const end = Date.now() + LONGEST;
  while (!signal.aborted && Date.now() < end) {
    const found = find();
    if (found && !found.disabled) return found;
    await new Promise(requestAnimationFrame);
  }
  return null;
}

const pause = (milliseconds, signal) =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => (clearTimeout(timer), resolve()), { once: true });
  });
