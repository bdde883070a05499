import { isUserChannel } from "./events.js";
import { Ordering } from "./ordering.js";
import { OwnActions } from "./own-actions.js";
import { applied, loaded, withPrivatePart } from "./session-copy.js";

/** What is known of one session, and of which events. */
export class SessionRecord {
  /** Null until the state has been loaded. */
  copy = null;
  actions = new OwnActions();
  ordering = new Ordering();
  #on;

  /** @param on `me` whose copy it is, and whom to tell (`changed`, `tell`) */
  constructor(id, on) {
    this.id = id;
    this.#on = on;
  }

  /** The state, with what is hoped for. */
  get state() {
    return this.actions.over(this.copy.state);
  }

  get seq() {
    return this.ordering.last;
  }

  /** The state as the server has answered it. */
  load(state) {
    if (state.version >= this.seq) {
      this.copy = loaded(this.copy, state);
      this.ordering.fetched(state.version);
      this.actions.known(state.version);
    }
  }

  /** An own action has been answered. */
  answered({ events, apply }, answer) {
    if (this.copy) {
      this.copy = apply(this.copy, answer);
    }
    this.actions.explain(answer.version, events(answer), this.seq);
  }

  /** Whether something is missing before it. */
  isEarly(event, channel) {
    return !isUserChannel(channel) && this.ordering.place(event.seq) === "gap";
  }

  /** One part of an event, by the channel that it came by. */
  take(event, channel) {
    const isNew = isUserChannel(channel)
      ? this.#applyPrivate(event, channel)
      : this.#applyPublic(event, channel);
    if (!isNew) {
      this.#on.tell("dropped", this.id, event, channel);
    }
  }

  /** Both parts at once. */
  takeFetched(event) {
    this.#applyPublic(event, "events");
    this.#applyPrivate(event, "events");
    this.ordering.fetched(event.seq);
  }

  #applyPublic(event, channel) {
    if (this.ordering.place(event.seq) !== "next") {
      return false;
    }
    this.copy = applied(this.copy, event, this.#on.me);
    this.ordering.count(event.seq);
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
    if (!part || !this.ordering.takePrivate(event.seq)) {
      return false;
    }
    this.copy = withPrivatePart(this.copy, event.seq, part);
    this.#on.changed(this);
    if (isUserChannel(channel)) {
      this.#on.tell("applied", this.id, event, channel);
    }
    return true;
  }
}
