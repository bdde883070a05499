import { element } from "./dom.js";

const PARTS = { sns: "SNS", ably: "Ably", expo: "Expo", postgres: "PostgreSQL" };
const MODES = { none: "works", error: "fails", throttle: "throttles", hang: "hangs", reset: "cuts off" };

const post = (path, body = {}) =>
  fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });

/** A switch per part of the stage, and what an operator does once it is mended. */
export async function faultSwitches() {
  const { items } = await (await fetch("/local/faults")).json();
  const result = element("output", { "aria-live": "polite" });
  const run = (label, name, task) =>
    element("button", {
      type: "button",
      "data-run": name,
      onclick: async () => {
        result.textContent = "…";
        result.textContent = await task();
      },
    }, label);
  return element(
    "div",
    { class: "faults" },
    ...items.map((item) => partSwitch(item)),
    run("Run the relay", "relay", relay),
    run("Redrive dead letters", "redrive", redrive),
    result,
  );
}

function partSwitch({ target, mode }) {
  const chosen = element(
    "select",
    {
      id: `fault-${target}`,
      onchange: ({ target: { value } }) => {
        chosen.classList.toggle("broken", value !== "none");
        post("/local/faults", { target, mode: value, rate: 1 });
      },
    },
    ...Object.entries(MODES).map(([value, label]) =>
      element("option", { value, selected: value === mode }, label),
    ),
  );
  chosen.classList.toggle("broken", mode !== "none");
  return element("label", { for: chosen.id }, PARTS[target], chosen);
}

async function relay() {
  const answer = await (await post("/local/functions/relay-outbox/invoke")).json();
  return answer?.published
    ? `The relay published ${answer.published}.`
    : "The relay found nothing that has waited for five seconds or more.";
}

async function redrive() {
  const answers = await Promise.all(
    ["realtime", "push"].map((name) => post(`/local/redrive?function=${name}`)),
  );
  const results = await Promise.all(answers.map((answer) => answer.json()));
  const count = (name) => results.reduce((sum, result) => sum + (result[name] ?? 0), 0);
  if (count("redriven") + count("failed") === 0) return "There are no dead letters.";
  const left = count("failed") ? ` ${count("failed")} failed again, and stay.` : "";
  return `${count("redriven")} dead letters were delivered.${left}`;
}
