/** Parts of events that came before their time. */
export class HeldParts {
  #parts = [];

  get isEmpty() {
    return this.#parts.length === 0;
  }

  add(event, channel) {
    this.#parts.push({ event, channel });
  }

  /** Lets go of all whose time has come, also because of one that was let go. */
  release(isTime, take) {
    const ready = ({ event, channel }) => isTime(event, channel);
    for (let at; (at = this.#parts.findIndex(ready)) >= 0; ) {
      const [{ event, channel }] = this.#parts.splice(at, 1);
      take(event, channel);
    }
  }
}
