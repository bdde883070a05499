/** The network between server and client: slow, lossy and without order. */
export class Network {
  #world;
  #sources = new Set();
  /** Every request, as `GET /sessions/…`. */
  asked = [];
  /**
   * How long a request and its answer take, and the outcome. A deaf request has come too far to be
   * aborted.
   */
  way = () => ({ there: 10, back: 10 });
  /** When the copies of a message arrive. */
  arrivals = () => [10];
  /** How long a connection takes to open. */
  opening = 20;

  constructor(world) {
    this.#world = world;
  }

  publish(message) {
    this.arrivals(message).forEach((delay) => this.#world.after(delay, () => this.deliver(message)));
  }

  /** A client that does not listen now misses the message. */
  deliver({ name, data }) {
    const text = JSON.stringify({ name, data: JSON.stringify(data), encoding: "json" });
    this.#sources.forEach((source) => source.emit("message", { data: text }));
  }

  /** A connection breaks. */
  cut() {
    this.#sources.forEach((source) => source.emit("error", {}));
  }

  get listeners() {
    return this.#sources.size;
  }

  eventSource() {
    const network = this;
    return class {
      #listeners = {};
      constructor(url) {
        network.asked.push(`SSE ${url}`);
        network.#world.after(network.opening, () => network.#opened(this));
      }
      addEventListener(type, listener) {
        this.#listeners[type] = listener;
      }
      emit(type, event) {
        try {
          this.#listeners[type]?.(event);
        } catch (error) {
          network.#world.uncaught.push(error);
        }
      }
      close() {
        this.#listeners = {};
        network.#sources.delete(this);
        this.isClosed = true;
      }
    };
  }

  #opened(source) {
    if (source.isClosed) return;
    this.#sources.add(source);
    source.emit("open", {});
    this.#beat(source);
  }

  #beat(source) {
    this.#world.after(15_000, () => {
      if (!this.#sources.has(source)) return;
      source.emit("heartbeat", {});
      this.#beat(source);
    });
  }

  fetch(server) {
    return (url, { method, headers, body, signal }) =>
      new Promise((resolve, reject) => {
        const path = url.slice("http://stage".length);
        this.asked.push(`${method} ${path}`);
        const { there, back, isLost, isAnswerLost, isDeaf, refusal } = this.way(path, headers, method);
        if (!isDeaf) signal.addEventListener("abort", () => reject(new Error("aborted")));
        this.#world.after(there, () => {
          if (isLost) return reject(new Error("lost"));
          const answer = refusal ?? server.answer(method, path, headers, body && JSON.parse(body));
          const response = responseOf(answer, this.#world.time);
          this.#world.after(back, () => (isAnswerLost ? reject(new Error("lost")) : resolve(response)));
        });
      });
  }
}

function responseOf({ status, data, body, etag = null, retryAfter = null }, time) {
  const headers = { ETag: etag, "Retry-After": retryAfter, Date: new Date(time).toUTCString() };
  const refused = body ?? { success: false, error: { code: `E${status}`, message: "No" } };
  const text = JSON.stringify(data ? { success: true, data } : refused);
  return {
    ok: status < 300,
    status,
    headers: { get: (name) => headers[name] ?? null },
    json: async () => JSON.parse(text),
  };
}
