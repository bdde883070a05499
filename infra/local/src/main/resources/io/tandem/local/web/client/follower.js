import { CatchUp } from "./catch-up.js";
import { isUserChannel, ofCloudEvent } from "./events.js";
import { Ordering } from "./ordering.js";
import { OwnActions } from "./own-actions.js";
import { applied, loaded, withPrivatePart } from "./session-copy.js";
import { Overdue } from "./timing.js";

const PAGE = 200;
const PATIENCE = 1000;

/** Keeps one session's copy in step: event by event, in order, and nothing twice. */
export class Follower {
  /** What is known; null until the state has been loaded. */
  copy = null;
  actions = new OwnActions();
  #ordering = new Ordering();
  #held = [];
  #on;
  #catchUp = new CatchUp(
    () => this.#fetch(),
    (complete) => this.#fetched(complete),
  );
  #overdue = new Overdue(PATIENCE, () => this.#ordering.whole, () => this.catchUp());

  /** @param on `me` whose copy it is, and whom to ask (`read`) and to tell (`changed`, `tell`) */
  constructor(id, on) {
    this.id = id;
    this.#on = on;
  }

  /** The state, with what is hoped for. */
  get state() {
    return this.actions.over(this.copy.state);
  }

  get seq() {
    return this.#ordering.last;
  }

  /** A part of an event has come in. */
  receive(event, channel) {
    this.#overdue.heardOf(event.seq);
    if (event.type === "session.updated") {
      this.#ordering.toldOf(event.seq);
    } else if (!this.copy || this.#catchUp.isRunning) {
      this.#hold(event, channel);
    } else if (this.#isEarly(event, channel)) {
      this.#on.tell("gap", this.id, event, channel);
      this.#hold(event, channel);
      this.#fill();
    } else {
      this.#take(event, channel);
      this.#release();
    }
  }

  /** The state as the server has answered it. */
  load(state) {
    this.copy = loaded(this.copy, state);
    if (this.copy.state.version >= this.seq) {
      this.#ordering.fetched(this.copy.state.version);
      this.actions.known(this.copy.state.version);
    }
    if (!this.#catchUp.isRunning) {
      this.#release();
    }
  }

  /** An own action has been answered. */
  answered({ events, apply }, answer) {
    if (this.copy) {
      this.copy = apply(this.copy, answer);
    }
    this.actions.explain(answer.version, events(answer), this.seq);
  }

  /** Fetches what may be missing. */
  async catchUp() {
    if (this.copy) {
      await this.#catchUp.start();
    }
  }

  stop() {
    this.#catchUp.stop();
    this.#overdue.stop();
  }

  async #fetch() {
    for (let more = true; more; ) {
      const after = this.#ordering.whole;
      const page = await this.#on.read(`/sessions/${this.id}/events?after=${after}&limit=${PAGE}`);
      page.events.map(ofCloudEvent).forEach((event) => this.#takeFetched(event));
      more = page.hasMore && page.events.length > 0;
    }
  }

  #takeFetched(event) {
    if (this.#ordering.place(event.seq) === "next") {
      this.#apply(event, "events");
    }
    this.#applyPrivate(event, "events");
    this.#ordering.fetched(event.seq);
  }

  #fetched(complete) {
    if (complete) {
      this.#on.tell("caught-up", this.id, { seq: this.seq }, "events");
    }
    this.#release();
  }

  #hold(event, channel) {
    this.#held.push({ event, channel });
    this.#on.tell("held", this.id, event, channel);
  }

  #release() {
    const isNow = ({ event, channel }) => !this.#isEarly(event, channel);
    for (let at; (at = this.#held.findIndex(isNow)) >= 0; ) {
      const [{ event, channel }] = this.#held.splice(at, 1);
      this.#take(event, channel);
    }
    this.#fill();
  }

  #fill() {
    if (this.#held.length > 0 && !this.#catchUp.isWaiting) {
      this.catchUp();
    }
  }

  #isEarly(event, channel) {
    return !isUserChannel(channel) && this.#ordering.place(event.seq) === "gap";
  }

  #take(event, channel) {
    const isNew = isUserChannel(channel)
      ? this.#applyPrivate(event, channel)
      : this.#ordering.place(event.seq) === "next" && this.#apply(event, channel);
    if (!isNew) {
      this.#on.tell("dropped", this.id, event, channel);
    }
  }

  #apply(event, channel) {
    this.copy = applied(this.copy, event, this.#on.me);
    this.#ordering.count(event.seq);
    const own = event.triggeredByUserId === this.#on.me;
    if (own) {
      this.actions.happened(event.seq);
    }
    this.#on.changed(this, event);
    this.#on.tell(own ? "own" : "applied", this.id, event, channel);
    return true;
  }

  #applyPrivate(event, channel) {
    const part = event.private?.[this.#on.me];
    if (!part || !this.#ordering.takePrivate(event.seq)) {
      return false;
    }
    this.copy = withPrivatePart(this.copy, event.seq, part);
    this.#on.changed(this, event);
    if (isUserChannel(channel)) {
      this.#on.tell("applied", this.id, event, channel);
    }
    return true;
  }
}
