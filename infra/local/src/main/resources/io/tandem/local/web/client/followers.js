import { CHANGES_INVITATION, SAYS_TOO_LITTLE } from "./effects.js";
import { sessionChannel } from "./events.js";
import { Follower } from "./follower.js";
import { Coalesced } from "./timing.js";

const SOON = 50;
const MOST_TRIES = 5;

/** All sessions that are followed, and what they show in the cache. */
export class Followers {
  #api;
  #cache;
  #realtime;
  #tell;
  #followers = new Map();

  constructor({ api, cache, realtime, tell }) {
    this.#api = api;
    this.#cache = cache;
    this.#realtime = realtime;
    this.#tell = tell;
  }

  get(id) {
    return this.#followers.get(id);
  }

  async follow(id) {
    const follower = this.get(id) ?? this.#begin(id);
    const hears = this.#realtime.hears(sessionChannel(id));
    await Promise.all([follower.copy ?? this.#load(follower), hears || this.#realtime.widen()]);
    await follower.catchUp();
  }

  async catchUp() {
    await Promise.all([...this.#followers.values()].map((follower) => follower.catchUp()));
  }

  /** Something of it has changed, by this event if by any. */
  changed(follower, event) {
    this.#cache.show(follower);
    if (follower.actions.takeStrange() || SAYS_TOO_LITTLE.has(event?.type)) {
      follower.staleState.soon();
    }
    if (CHANGES_INVITATION.has(event?.type) && follower.state.invitation) {
      this.#cache.refetchInvitation(follower.state.invitation.id);
    }
  }

  stop() {
    this.#followers.forEach((follower) => {
      follower.stop();
      follower.staleState.cancel();
    });
  }

  #begin(id) {
    const follower = new Follower(id, {
      me: this.#realtime.clientId,
      read: (path) => this.#api.get(path),
      changed: (it, event) => this.changed(it, event),
      tell: this.#tell,
    });
    follower.staleState = new Coalesced(SOON, () => this.#cache.refetchState(id));
    this.#followers.set(id, follower);
    this.#cache.follow(follower, () => this.#load(follower));
    return follower;
  }

  // What was overtaken on its way, by an own action's answer or by an event, is read once more.
  async #load(follower) {
    for (let tries = 1; ; tries++) {
      const { answers } = follower.actions;
      const state = await this.#api.get(`/sessions/${follower.id}/state`);
      const isNew = answers === follower.actions.answers && state.version >= follower.seq;
      if (isNew || tries === MOST_TRIES) {
        follower.load(state);
        this.changed(follower);
        return;
      }
    }
  }
}
