import { readDeadLetters } from "./dead-letters.js";
import { element } from "./dom.js";

const STATIONS = { sns: "sns", ably: "ably", expo: "expo", postgres: "commit" };
const NAMES = { sns: "SNS", ably: "Ably", expo: "Expo", postgres: "PostgreSQL" };
const MODES = { none: "works", error: "fails", throttle: "throttles", hang: "hangs", reset: "cuts off" };
const NOTHING = "Nothing. Choose above how a part fails, and read here what happens.";
const THEN = {
  sns: "Actions still succeed. Events wait in the outbox. The relay publishes them within a minute once SNS is back.",
  ably: "Actions still succeed. Each event is tried three times, then waits as a dead letter. Nothing is lost: the next message or read shows it all.",
  expo: "Actions still succeed, and open apps show them. A push that Expo does not accept waits; “send-held” retries it each minute.",
  postgres: "Every action fails: the app retries for a moment, then says so. Nothing is half done.",
};
// Shorter texts, for when several are broken.
const BRIEFLY = {
  sns: "Events wait in the outbox.",
  ably: "Open apps hear nothing.",
  expo: "Sleeping phones do not ring.",
  postgres: "Every action fails.",
};
const LOOK_EVERY = 2000;

const post = (path, body = {}) =>
  fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });

/** A switch for each part of the stage, and what an operator does once the part is mended. */
export class Faults {
  #modes = new Map();
  #changed = Promise.resolve();
  #looking = false;
  #again;

  /** @param {() => void} looked called when the dead letters have been read */
  constructor(stations, words, letters, looked) {
    this.stations = stations;
    this.words = words;
    this.letters = letters;
    this.looked = looked;
  }

  async show() {
    const { items } = await (await fetch("/local/faults")).json();
    for (const { target, mode } of items) {
      this.#at(STATIONS[target]).append(this.#switch(target, mode));
      this.#modes.set(target, mode);
    }
    this.#at("outbox").append(this.#run("Run relay", "relay", relay));
    this.#at("letters").append(this.#run("Redrive", "redrive", redrive));
    this.#tell();
  }

  #at(station) {
    return this.stations.querySelector(`[data-station=${station}]`);
  }

  #switch(target, mode) {
    const change = ({ target: { value } }) => {
      const posted = post("/local/faults", { target, mode: value, rate: 1 }).catch(() => {});
      this.#changed = Promise.all([this.#changed, posted]);
      this.#modes.set(target, value);
      this.#tell();
    };
    return element(
      "select",
      { id: `fault-${target}`, "aria-label": `${NAMES[target]}: how it works or fails`, onchange: change },
      ...Object.entries(MODES).map(([value, label]) => element("option", { value, selected: value === mode }, label)),
    );
  }

  #run(label, name, task) {
    const run = async () => {
      this.words.textContent = "…";
      await this.#changed;
      this.words.textContent = await task();
      this.#look();
    };
    return element("button", { type: "button", class: "quiet", "data-run": name, onclick: run }, label);
  }

  #tell() {
    const broken = [...this.#modes].filter(([, mode]) => mode !== "none");
    for (const [target, mode] of this.#modes) this.#at(STATIONS[target]).classList.toggle("broken", mode !== "none");
    const then = broken.length > 1 ? BRIEFLY : THEN;
    const told = broken.flatMap(([target, mode]) => [
      element("strong", {}, `${NAMES[target]} ${MODES[mode]}.`),
      ` ${then[target]} `,
    ]);
    this.words.replaceChildren(...(told.length ? told : [NOTHING]));
    this.#look();
  }

  /** Repeats for as long as there may be dead letters. */
  async #look() {
    if (this.#looking) return;
    this.#looking = true;
    clearTimeout(this.#again);
    const count = await readDeadLetters().catch(() => 0);
    this.#looking = false;
    this.letters.textContent = count ? `${count} given up` : "none";
    this.#at("letters").classList.toggle("broken", count > 0);
    this.looked();
    const isBroken = [...this.#modes.values()].some((mode) => mode !== "none");
    if (count || isBroken) this.#again = setTimeout(() => this.#look(), LOOK_EVERY);
  }
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
  const left = count("failed") ? ` ${count("failed")} failed again and stay.` : "";
  const delivered = count("redriven") === 1 ? "1 dead letter was" : `${count("redriven")} dead letters were`;
  return `${delivered} delivered.${left}`;
}
