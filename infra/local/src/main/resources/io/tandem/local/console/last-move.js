import { isDead } from "./dead-letters.js";
import { element } from "./dom.js";

const WAY = ["pressed", "commit", "sns", "ably", "expo", "applied"];
const NAMES = { commit: "PostgreSQL", sns: "SNS", ably: "Ably", applied: "the screen" };
const LATE = 2000;
const FIRST_CALL = "Not answered yet: the first call of a function takes a few seconds.";
const AMOUNT = /( [\d.]+ m?s\b)/;

/** How far the last move has got, how long each part of its way took, and why it got no further. */
export class LastMove {
  #move = null;
  #event = null;
  #timer;

  constructor(words, stations) {
    this.words = words;
    this.stations = stations;
  }

  /** A button was pressed on this person's phone. */
  pressed(phone, label) {
    this.#move = { phone, label, at: Date.now() };
    this.#event = null;
    this.#tell();
    clearInterval(this.#timer);
    this.#timer = setInterval(() => this.#tell(), LATE);
  }

  /** It was answered, with an error's message or without. */
  answered(phone, error = "") {
    if (phone !== this.#move?.phone) return;
    Object.assign(this.#move, { error, isAnswered: true });
    this.#tell();
  }

  /** An event has reached another station. */
  moved(event) {
    const { phone, at } = this.#move ?? {};
    if (!this.#event && event.by === phone?.person.sub && event.times.commit >= at) this.#event = event;
    if (event === this.#event) this.#tell();
  }

  #tell() {
    if (!this.#move) return;
    const { phone, label, at } = this.#move;
    const times = { pressed: at, ...this.#event?.times };
    const took = parts(times);
    const longest = Math.max(...took.map(({ took }) => took));
    const isThere = "applied" in times && !this.#event.caughtUp;
    for (const station of this.stations.children) {
      const part = took.find(({ name }) => name === station.dataset.station);
      station.classList.toggle("longest", isThere && part?.took === longest);
      const shown = station.querySelector(".took");
      if (shown) shown.textContent = part ? amount(part.took) : "";
    }
    this.stations.querySelector("[data-station=pressed] .took").textContent = phone.person.name;
    const words = `${phone.person.name}: ${label}. ${this.#far(times, took, longest)}`;
    if (this.words.textContent !== words) this.words.replaceChildren(...words.split(AMOUNT).map(strong));
    const isAlone = "sns" in times && !phone.state?.partner;
    if ("applied" in times || this.#move.error || isAlone) clearInterval(this.#timer);
  }

  #far(times, took, longest) {
    const { phone, at, error, isAnswered } = this.#move;
    const { partner } = phone.person;
    if (error) return "It was refused: the phone says why.";
    if ("applied" in times && !this.#event.caughtUp) {
      const slow = took.find((part) => part.took === longest);
      return `On ${partner}'s screen after ${amount(times.applied - at)}; the longest part was ${NAMES[slow.name]}, with ${amount(slow.took)}.`;
    }
    if ("applied" in times) return `${partner} caught up after ${amount(times.applied - at)}, through a later message or a read.`;
    if (!this.#event && isAnswered) return "There is nothing to show on the other phone.";
    if (!this.#event) return Date.now() - at < LATE ? "Not answered yet." : FIRST_CALL;
    if ("expo" in times) return `A push is on ${partner}'s phone after ${amount(times.expo - at)}.`;
    if ("sns" in times && !phone.state?.partner) return `${partner} has not joined yet, so there is nobody to tell.`;
    if (Date.now() - times.commit < LATE) return "On its way.";
    if (!("sns" in times)) return "Kept in the outbox: the relay publishes it as soon as SNS accepts it.";
    if (isDead(this.#event)) return "Refused three times: it waits as a dead letter until it is redriven.";
    return `It has not reached ${partner}'s phone yet.`;
  }
}

/** How long each part of the way took, in milliseconds. The parts add up to the whole. */
function parts(times) {
  const way = WAY.filter((name) => name in times && !(name === "expo" && "ably" in times));
  const end = times[way.at(-1)];
  let before = times.pressed;
  return way.slice(1).map((name) => {
    // When two stations report at nearly the same moment, the later one may report first.
    const reached = Math.max(before, Math.min(times[name], end));
    const took = reached - before;
    before = reached;
    return { name, took };
  });
}

const amount = (milliseconds) =>
  milliseconds < 60_000 ? `${milliseconds} ms` : `${(milliseconds / 1000).toFixed(1)} s`;

const strong = (text, i) => (i % 2 ? element("strong", {}, text) : text);
