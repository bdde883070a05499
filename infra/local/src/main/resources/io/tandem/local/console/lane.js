import { isDead } from "./dead-letters.js";
import { element } from "./dom.js";

const STATIONS = ["pressed", "commit", "sns", "ably", "applied"];
// Where an event rests when it gets no further, and the station above.
const RESTS = { outbox: "commit", letters: "sns", expo: "ably" };
const LATE = 2000;
const SHOWN = 200;
const HOP = 350;
const calm = matchMedia("(prefers-reduced-motion: reduce)");

const caughtUp = (who) => element("span", {}, ` ${who} caught up`);

/**
 * Each event's way between the two phones: a mark that travels, and a log line that says how many
 * milliseconds after the commit it reached each station.
 */
export class Lane {
  #events = new Map();
  // The newest event that each phone knows from a message.
  #told = new Map();
  // Each session's newest event when the session was first shown.
  #before = new Map();

  /**
   * @param {(event: object) => void} moved called with each event that has reached another station
   * @param {(waiting: number) => void} kept called with the number of events in the outbox
   */
  constructor(track, log, moved, kept) {
    this.track = track;
    this.log = log;
    this.moved = moved;
    this.kept = kept;
  }

  /** This person's action was answered: its events are in the outbox. */
  committed(person, sessionId, newest) {
    const known = [...this.#events.values()].filter((event) => event.sessionId === sessionId);
    const last = Math.max(this.#before.get(sessionId) ?? 0, ...known.map((event) => event.seq));
    for (let seq = last + 1; seq <= newest; seq++) {
      const event = this.#event(sessionId, seq);
      event.by = person.sub;
      this.#reached(sessionId, seq, "commit", Date.now());
      this.#onOthersPhone(event);
      setTimeout(() => this.rest(), LATE);
    }
  }

  /** A message as SNS received it. */
  published({ message, publishedAt }) {
    const seq = Number(message.sequence);
    const event = this.#reached(message.subject, seq, "commit", message.data.timestamp);
    event.type = message.type;
    event.by = message.data.triggeredByUserId;
    event.json[message.data.views ? "SNS, for the members" : "SNS, for all"] = message;
    this.#reached(message.subject, seq, "sns", Date.parse(publishedAt));
    this.#onOthersPhone(event);
    this.rest();
  }

  /** A phone's client has received an event from Ably. */
  heard(person, { kind, message }) {
    if (kind !== "message") return;
    const { sessionId, seq } = message.data;
    const event = this.#event(sessionId, seq);
    event.heard[person.sub] ??= Date.now();
    this.#onOthersPhone(event);
    event.json[`to ${person.name}`] = message;
    const told = `${person.sub} ${sessionId}`;
    this.#told.set(told, Math.max(this.#told.get(told) ?? 0, message.data.state?.seq ?? 0));
    this.#json(event);
  }

  /** The state that a phone's screen shows now; the phone that acted does not count. */
  shown(person, { session, seq }) {
    if (!this.#before.has(session.id)) this.#before.set(session.id, seq);
    const told = this.#told.get(`${person.sub} ${session.id}`) ?? 0;
    for (const event of this.#events.values()) {
      const others = event.by && event.by !== person.sub && event.sessionId === session.id;
      if (others && event.seq <= seq && !event.times.applied) {
        event.caughtUp = event.seq > told;
        this.#reached(session.id, event.seq, "applied", Date.now(), person.name);
      }
    }
  }

  // The person who acted gets the message too, but that is no part of the way to the other.
  #onOthersPhone(event) {
    if (!event.by) return;
    const other = Object.keys(event.heard).find((sub) => sub !== event.by);
    if (other) this.#reached(event.sessionId, event.seq, "ably", event.heard[other]);
  }

  #reached(sessionId, seq, station, time, who) {
    const event = this.#event(sessionId, seq);
    // The event's own time is closer to the commit than the answer's.
    if (station === "commit" ? !event.type : !(station in event.times)) event.times[station] = time;
    if (who) event.who = who;
    this.#line(event);
    this.#travel(event, STATIONS.indexOf(station));
    this.moved(event);
    return event;
  }

  /** A push as Expo received it, for a sleeping phone. */
  pushed({ data: { sessionId, seq } }) {
    const event = this.#event(sessionId, seq);
    event.times.expo = Date.now();
    this.#line(event);
    this.moved(event);
    this.rest();
  }

  /** Moves the marks of stuck events to where they wait. */
  rest() {
    const events = [...this.#events.values()];
    this.kept(events.filter(isKept).length);
    for (const event of events) if (!event.travels && !("applied" in event.times)) this.#place(event);
  }

  #event(sessionId, seq) {
    const key = `${sessionId} ${seq}`;
    if (!this.#events.has(key)) this.#events.set(key, this.#add({ sessionId, seq, times: {}, heard: {}, json: {} }));
    return this.#events.get(key);
  }

  #add(event) {
    event.at = 0;
    event.mark = element("span", { class: "mark", "data-seq": event.seq }, element("b", {}, `#${event.seq}`));
    event.summary = element("summary", {});
    event.pre = element("pre", { tabindex: 0 });
    const { seq, sessionId } = event;
    event.line = element("details", { "data-seq": seq, "data-of": sessionId }, event.summary, event.pre);
    event.line.addEventListener("toggle", () => this.#json(event));
    const later = [...this.log.children].findLast(
      ({ dataset }) => dataset.of === sessionId && Number(dataset.seq) > seq,
    );
    if (later) later.after(event.line);
    else this.log.prepend(event.line);
    while (this.log.children.length > SHOWN) this.log.lastChild.remove();
    this.track.append(event.mark);
    return event;
  }

  #line(event) {
    const { commit, sns, ably, expo, applied } = event.times;
    const after = (name, time) =>
      time === undefined || commit === undefined
        ? null
        : element("span", {}, ` ${name} +${Math.max(0, Math.round(time - commit))}`);
    event.summary.replaceChildren(
      element("b", {}, `#${event.seq}`),
      element("code", {}, event.type ?? "waits in the outbox"),
      ...[after("SNS", sns), after("Ably", ably), after("Expo", expo), event.caughtUp ? caughtUp(event.who) : after(event.who ?? "phone", applied)].filter(Boolean),
    );
    event.line.dataset.at = [...STATIONS, "expo"].findLast((station) => station in event.times);
    this.#json(event);
  }

  #json(event) {
    if (event.line.open) event.pre.textContent = JSON.stringify(event.json, null, 2);
  }

  // The real way takes some ten milliseconds. The mark follows at a visible pace.
  #travel(event, station) {
    event.goal = Math.max(event.goal ?? 0, station);
    if (!event.travels) this.#hop(event);
  }

  #hop(event) {
    if (event.at >= event.goal) {
      event.travels = false;
      this.#place(event);
      if (event.at === STATIONS.length - 1) setTimeout(() => event.mark.remove(), 2 * HOP);
      return;
    }
    event.travels = true;
    event.at += 1;
    this.#place(event);
    setTimeout(() => this.#hop(event), calm.matches ? 0 : HOP);
  }

  #place(event) {
    const rest = event.travels ? undefined : restOf(event);
    event.mark.style.setProperty("--station", rest ? STATIONS.indexOf(RESTS[rest]) : event.at);
    event.mark.style.setProperty("--row", rest ? 1 : 0);
    event.mark.dataset.station = rest ?? STATIONS[event.at];
  }
}

/** Committed some time ago, and still not at SNS. */
const isKept = ({ times: { commit, sns, ably } }) =>
  commit !== undefined && sns === undefined && ably === undefined && Date.now() - commit >= LATE;

function restOf(event) {
  if ("applied" in event.times) return undefined;
  if (isDead(event)) return "letters";
  if (isKept(event)) return "outbox";
  return "expo" in event.times ? "expo" : undefined;
}
