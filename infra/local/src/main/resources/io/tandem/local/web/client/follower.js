import { CatchUp } from "./catch-up.js";
import { ofCloudEvent } from "./events.js";
import { HeldParts } from "./held-parts.js";
import { SessionRecord } from "./record.js";
import { Overdue } from "./timing.js";

const PAGE = 200;
const PATIENCE = 1000;

/** Keeps a session's record in step: event by event, in order, and nothing twice. */
export class Follower extends SessionRecord {
  #on;
  #held = new HeldParts();
  #catchUp = new CatchUp(
    () => this.#fetch(),
    (complete) => this.#fetched(complete),
  );
  #overdue = new Overdue(PATIENCE, () => this.ordering.whole, () => this.catchUp());

  /** @param on what the record wants, and `read`, which asks the API */
  constructor(id, on) {
    super(id, on);
    this.#on = on;
  }

  /** A part of an event has come in. */
  receive(event, channel) {
    this.#overdue.heardOf(event.seq);
    if (event.type === "session.updated") {
      this.ordering.toldOf(event.seq);
    } else if (!this.copy || this.#catchUp.isRunning) {
      this.#hold(event, channel);
    } else if (this.isEarly(event, channel)) {
      this.#on.tell("gap", this.id, event, channel);
      this.#hold(event, channel);
      this.#fill();
    } else {
      this.take(event, channel);
      this.#release();
    }
  }

  load(state) {
    super.load(state);
    if (!this.#catchUp.isRunning) {
      this.#release();
    }
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
      const after = this.ordering.whole;
      const page = await this.#on.read(`/sessions/${this.id}/events?after=${after}&limit=${PAGE}`);
      page.events.map(ofCloudEvent).forEach((event) => this.takeFetched(event));
      more = page.hasMore && page.events.length > 0;
    }
  }

  #fetched(complete) {
    if (complete) {
      this.#on.tell("caught-up", this.id, { seq: this.seq }, "events");
    }
    this.#release();
  }

  #hold(event, channel) {
    this.#held.add(event, channel);
    this.#on.tell("held", this.id, event, channel);
  }

  #release() {
    this.#held.release(
      (event, channel) => !this.isEarly(event, channel),
      (event, channel) => this.take(event, channel),
    );
    this.#fill();
  }

  #fill() {
    if (!this.#held.isEmpty && !this.#catchUp.isWaiting) {
      this.catchUp();
    }
  }
}
