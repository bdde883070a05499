/** What is between the server and the client: slow, forgetful, and in no order. */
export class Network {
  #world;
  #history;
  #me;
  #loss;
  #halves;
  #sources = new Set();
  #missed = [];

  constructor(world, history, me, { loss, halves }) {
    this.#world = world;
    this.#history = history;
    this.#me = me;
    this.#loss = loss;
    this.#halves = halves;
  }

  /** The messages of these numbers are on their way, some twice, some for nothing. */
  publish(after, upTo) {
    for (let seq = after + 1; seq <= upTo; seq++) {
      const channels = [`tandem:session:${this.#history.session}`, `tandem:user:${this.#me}`];
      if (this.#world.chance(this.#halves)) {
        channels.splice(this.#world.chance(0.5) ? 0 : 1, 1);
      }
      channels.forEach((channel) => this.#send(this.#messages(channel, seq)));
    }
  }

  #messages(channel, seq) {
    return this.#history.messages.filter(
      (message) => message.channel === channel && message.data.seq === seq,
    );
  }

  // What was published together on one channel stays together.
  #send(messages) {
    const copies = this.#world.chance(0.2) ? 2 : 1;
    for (let copy = 0; copy < copies; copy++) {
      if (!this.#world.chance(this.#loss)) {
        this.#world.after(this.#world.random() * 300, () => this.#deliver(messages));
      }
    }
  }

  #deliver(messages) {
    if (this.#sources.size === 0) {
      this.#missed.push(...messages);
    }
    messages.forEach((message) => this.#sources.forEach((source) => source.hear(message)));
  }

  /** A connection breaks. */
  cut() {
    this.#sources.forEach((source) => source.emit("error", {}));
    this.#sources.clear();
  }

  eventSource() {
    const network = this;
    return class {
      #listeners = {};
      constructor() {
        network.#world.after(network.#world.random() * 50, () => network.#opened(this));
      }
      addEventListener(type, listener) {
        this.#listeners[type] = listener;
      }
      emit(type, event) {
        this.#listeners[type]?.(event);
      }
      hear(message) {
        const data = JSON.stringify({ ...message, data: JSON.stringify(message.data) });
        this.emit("message", { data, lastEventId: message.serial });
      }
      close() {
        this.#listeners = {};
        network.#sources.delete(this);
      }
    };
  }

  // Who comes back hears what was missed, or that it is gone.
  #opened(source) {
    this.#sources.add(source);
    source.emit("open", {});
    const missed = this.#missed.splice(0);
    if (this.#world.chance(0.5)) {
      missed.forEach((message) => source.hear(message));
    } else if (missed.length > 0) {
      source.emit("error", { data: JSON.stringify({ code: 80008 }) });
    }
  }

  /** Requests take their time, and may be lost on the way there or back. */
  fetch(server) {
    return (url, { method, headers }) =>
      new Promise((resolve, reject) => {
        const path = url.slice("http://stage".length);
        const trouble = this.#world.chance(this.#loss);
        const lostOnTheWay = trouble && this.#world.chance(0.5);
        this.#world.after(this.#world.random() * 60, () => {
          const data = lostOnTheWay || server.answer(method, path, headers["Idempotency-Key"]);
          this.#world.after(this.#world.random() * 200, () =>
            trouble ? reject(new Error("lost")) : resolve(answerOf(data)),
          );
        });
      });
  }
}

const answerOf = (data) => ({
  ok: true,
  status: 200,
  headers: { get: () => null },
  json: async () => JSON.parse(JSON.stringify({ success: true, data })),
});
