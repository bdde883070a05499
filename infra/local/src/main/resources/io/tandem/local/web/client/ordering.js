/**
 * Which events of a session are here. An event has two parts with one number: the public one on the
 * session's channel, and on the member's own channel what is private to them, if anything. Either
 * may come first. On the own channel `session.updated` with the same number follows, so it tells
 * that the private part, if there is one, has been heard.
 */
export class Ordering {
  /** The last public part that was applied. */
  last = 0;
  /** Up to here nothing is missing, of neither part. */
  whole = 0;
  #fetched = 0;
  #heardPrivately = new Set();
  #toldOf = new Set();

  /**
   * @param {number} seq of a public part
   * @returns {"old" | "next" | "gap"}
   */
  place(seq) {
    if (seq <= this.last) {
      return "old";
    }
    return seq === this.last + 1 ? "next" : "gap";
  }

  /** The public part has been applied. */
  count(seq) {
    this.last = seq;
    this.#advance();
  }

  /** Whether the private part with this number is new; from now on it is not. */
  takePrivate(seq) {
    if (seq <= this.#fetched || this.#heardPrivately.has(seq)) {
      return false;
    }
    this.#heardPrivately.add(seq);
    return true;
  }

  /** The own channel has told of this number. */
  toldOf(seq) {
    this.#toldOf.add(seq);
    this.#advance();
  }

  /** Both parts of everything up to here came with one answer. */
  fetched(seq) {
    this.#fetched = Math.max(this.#fetched, seq);
    this.last = Math.max(this.last, seq);
    this.whole = Math.max(this.whole, seq);
    this.#forget(this.#heardPrivately, this.#fetched);
    this.#advance();
  }

  #advance() {
    while (this.whole < this.last && this.#toldOf.has(this.whole + 1)) {
      this.whole++;
    }
    this.#forget(this.#toldOf, this.whole);
  }

  #forget(seqs, upTo) {
    seqs.forEach((seq) => seq <= upTo && seqs.delete(seq));
  }
}
