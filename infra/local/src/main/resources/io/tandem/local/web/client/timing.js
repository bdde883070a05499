/** Calls that come close together become one, a little later. */
export class Coalesced {
  #task;
  #delay;
  #timer = null;

  constructor(delay, task) {
    this.#task = task;
    this.#delay = delay;
  }

  soon() {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.#task();
    }, this.#delay);
  }

  cancel() {
    clearTimeout(this.#timer);
    this.#timer = null;
  }
}

/** Notices when a number that was heard of is not reached in time. */
export class Overdue {
  #reached;
  #missed;
  #heard = 0;
  #due = 0;
  #check;

  constructor(patience, reached, missed) {
    this.#reached = reached;
    this.#missed = missed;
    this.#check = new Coalesced(patience, () => this.#look());
  }

  heardOf(number) {
    this.#heard = Math.max(this.#heard, number);
    if (this.#reached() < this.#heard) {
      this.#due ||= this.#heard;
      this.#check.soon();
    }
  }

  stop() {
    this.#check.cancel();
  }

  #look() {
    if (this.#reached() < this.#due) {
      this.#missed();
    }
    this.#due = 0;
    this.heardOf(this.#heard);
  }
}

/** Tries that fail come at longer and longer intervals, not all clients at the same time. */
export class Backoff {
  #first;
  #longest;
  #failures = 0;

  constructor(first, longest) {
    this.#first = first;
    this.#longest = longest;
  }

  next() {
    const most = Math.min(this.#longest, this.#first * 2 ** this.#failures++);
    return most * (0.5 + Math.random() / 2);
  }

  reset() {
    this.#failures = 0;
  }
}
