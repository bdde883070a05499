/**
 * Which of the caller's own actions are under way in a session, and which of their own events are
 * explained by an answer to this very client. Another tab of the same person causes own events too;
 * those are not.
 */
export class OwnActions {
  #hopes = new Set();
  #explained = new Set();
  #unexplained = new Set();
  /** How many have been answered, one way or the other. */
  answers = 0;

  get isIdle() {
    return this.#hopes.size === 0;
  }

  /** @param {(state: object) => object} hope what to show until it is answered */
  begin(hope) {
    this.#hopes.add(hope);
  }

  end(hope) {
    this.answers++;
    this.#hopes.delete(hope);
  }

  /** The state with what is hoped for. */
  over(state) {
    return [...this.#hopes].reduce((hoped, hope) => hope(hoped), state);
  }

  /** An answer explains this many events, up to and with the one that has its version. */
  explain(version, events, last) {
    for (let seq = version - events + 1; seq <= version; seq++) {
      if (!this.#unexplained.delete(seq) && seq > last) {
        this.#explained.add(seq);
      }
    }
  }

  /** An own event has come; its answer may still be under way. */
  happened(seq) {
    if (!this.#explained.delete(seq)) {
      this.#unexplained.add(seq);
    }
  }

  /** Whether something was done elsewhere that nobody has told this client. Asks once. */
  takeStrange() {
    const strange = this.isIdle && this.#unexplained.size > 0;
    if (strange) {
      this.#unexplained.clear();
    }
    return strange;
  }

  /** All up to this number is known from the server. */
  known(version) {
    [this.#explained, this.#unexplained].forEach((seqs) =>
      seqs.forEach((seq) => seq <= version && seqs.delete(seq)),
    );
  }
}
