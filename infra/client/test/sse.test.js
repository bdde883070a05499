import assert from "node:assert/strict";
import { afterEach, mock, test } from "node:test";
import { sse } from "../sse.js";

const GRANT = { token: "t", expiresAt: "2030-01-01T00:00:00.000Z", clientId: "c", channel: "tandem:user:c" };

/** Sources that do what the test says. */
function sources() {
  const made = [];
  class Source {
    listeners = {};
    closed = false;
    constructor(url) {
      this.url = url;
      made.push(this);
    }
    addEventListener(type, listener) {
      this.listeners[type] = listener;
    }
    close() {
      this.closed = true;
    }
    fire(type, event = {}) {
      this.listeners[type]?.(event);
    }
  }
  return { made, Source };
}

afterEach(() => mock.timers.reset());

const settle = async () => {
  for (let i = 0; i < 10; i++) await Promise.resolve();
};

async function started() {
  mock.timers.enable({ apis: ["setTimeout", "Date"] });
  const { made, Source } = sources();
  const told = [];
  let grants = 0;
  const close = sse({ address: "http://a", EventSource: Source })({
    grant: async () => (grants++, GRANT),
    connected: () => told.push("connected"),
    disconnected: () => told.push("disconnected"),
    message: ({ name }) => told.push(name),
    log: () => {},
  });
  await settle();
  made[0].fire("open");
  return {
    made,
    told,
    grants: () => grants,
    async pass(milliseconds) {
      mock.timers.tick(milliseconds);
      await settle();
    },
    end() {
      close();
    },
  };
}

test("it asks for heartbeats", async () => {
  const { made, end } = await started();
  assert.equal(new URL(made[0].url).searchParams.get("heartbeats"), "true");
  end();
});

test("a connection that falls silent is replaced within 30 s", async () => {
  const { made, told, pass, end } = await started();
  made[0].fire("heartbeat");
  await pass(24_000);
  assert.deepEqual(told, ["connected"]);
  await pass(5_000);
  assert.deepEqual(told, ["connected", "disconnected"]);
  assert.ok(made[0].closed);
  await pass(1_000);
  assert.equal(made.length, 2);
  end();
});

test("a connection that is silent from the start is given up too", async () => {
  const { told, pass, end } = await started();
  await pass(26_000);
  assert.deepEqual(told, ["connected", "disconnected"]);
  end();
});

test("without an EventSource it fails at once and asks for one", () => {
  assert.throws(() => sse({ address: "http://a" }), /no EventSource here: pass one/);
});

test("an error of EventSource is not passed on, because it may contain the token", async () => {
  const told = [];
  class Source {
    constructor(url) {
      throw new TypeError(`Invalid URL: ${url}`);
    }
  }
  const log = ({ cause }) => told.push(`${cause}`);
  const close = sse({ address: "ht tp://a", EventSource: Source })({ grant: async () => GRANT, log });
  await settle();
  close();
  assert.deepEqual(told, ["TypeError: EventSource rejects the address"]);
});

test("an hour of heartbeats takes one connection and one token", async () => {
  const { made, grants, pass, end } = await started();
  for (let i = 0; i < 240; i++) {
    await pass(15_000);
    made[0].fire("heartbeat");
  }
  assert.equal(made.length, 1);
  assert.equal(grants(), 1);
  end();
});

test("a closed source is ignored", async () => {
  const { made, told, end } = await started();
  made[0].fire("error");
  made[0].fire("message", { data: JSON.stringify({ name: "late", data: "{}" }) });
  made[0].fire("error");
  assert.deepEqual(told, ["connected", "disconnected"]);
  end();
});

test("closed in its own callback it leaves no timer", async () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const { made, Source } = sources();
  const told = [];
  const close = sse({ address: "http://a", EventSource: Source })({
    grant: async () => GRANT,
    connected: () => close(),
    disconnected: () => told.push("disconnected"),
  });
  await settle();
  made[0].fire("open");
  mock.timers.tick(60_000);
  assert.deepEqual(told, []);
});
